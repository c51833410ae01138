package coop.rochdale.mail;

import coop.rochdale.accounts.Language;
import coop.rochdale.dues.NoticeKind;
import java.util.Map;

/**
 * What letters say beside the sentence of their notice.
 *
 * @param subject the same for all of them (rule R4)
 * @param greeting with the handle in place of {@code %s}
 * @param paidAtOnce of an invoice that asks for nothing any more
 * @param advice what can be done
 * @param footer with the co-op in place of {@code %s}
 */
record Phrases(
        String subject,
        String greeting,
        String paidAtOnce,
        Map<NoticeKind, String> advice,
        Paying paying,
        String footer) {

    /**
     * How to pay.
     *
     * @param title with the invoice's number in place of {@code %s}
     * @param labels of amount, reference, holder, IBAN and BIC, aligned
     */
    record Paying(String title, String labels, String named, String noBank, String cards) {}

    private static final Phrases ENGLISH = new Phrases(
            "News from your co-op",
            "Hello %s,",
            "Your credit has paid it; there is nothing for you to do.",
            Map.of(
                    NoticeKind.INVOICE_ISSUED,
                    "Please pay by then, and your vote goes on without a gap. If you cannot, declare a waiver; nobody asks why.",
                    NoticeKind.DUE_SOON,
                    "If you have paid, you need do nothing more. If you cannot, declare a waiver; nobody asks why.",
                    NoticeKind.GRACE_BEGUN,
                    "If you have paid, you need do nothing more: it counts as soon as it has arrived.",
                    NoticeKind.LAPSE_SOON,
                    "If you have paid, you need do nothing more: it counts as soon as it has arrived.",
                    NoticeKind.LAPSED,
                    "A new period begins on the day your payment arrives: nobody pays for months without a vote.",
                    NoticeKind.FEE_WILL_CHANGE,
                    "You need do nothing to go on, unless a card pays for you: that subscription goes on with the old amount. End it,"
                            + " and begin one anew once the fee is in force. At any time you can choose another amount or interval, declare a waiver,"
                            + " or leave.",
                    NoticeKind.WAIVER_ENDING,
                    "If you still need it then, renew it before. If not, you will be sent an invoice, and have time to pay"
                            + " it.",
                    NoticeKind.PAYSLIP_READY,
                    "You read it in the program you use for the co-op. If something on it is wrong, tell the treasury: the next one"
                            + " puts it right."),
            new Paying(
                    "How to pay invoice %s",
                    "Amount:    |Reference: |To:        |IBAN:      |BIC:       ",
                    "By the reference your payment finds its invoice: please write it on the transfer.",
                    "The treasury of the co-op tells you where to; please name the reference.",
                    "You can also pay by card: the program you use for the co-op takes you there."),
            "You get this because you left this address with %s. You can take it back, or choose another language, in your"
                    + " account.");

    private static final Phrases GERMAN = new Phrases(
            "Neues von deiner Genossenschaft",
            "Hallo %s,",
            "Dein Guthaben hat sie bezahlt; du musst nichts tun.",
            Map.of(
                    NoticeKind.INVOICE_ISSUED,
                    "Bezahle sie bitte bis dahin, dann behältst du deine Stimme ohne Lücke. Wenn du es nicht kannst, lass dich"
                            + " befreien; niemand fragt warum.",
                    NoticeKind.DUE_SOON,
                    "Wenn du bezahlt hast, musst du nichts mehr tun. Wenn du es nicht kannst, lass dich befreien; niemand"
                            + " fragt warum.",
                    NoticeKind.GRACE_BEGUN,
                    "Wenn du bezahlt hast, musst du nichts mehr tun: es zählt, sobald es angekommen ist.",
                    NoticeKind.LAPSE_SOON,
                    "Wenn du bezahlt hast, musst du nichts mehr tun: es zählt, sobald es angekommen ist.",
                    NoticeKind.LAPSED,
                    "Ein neuer Zeitraum beginnt an dem Tag, an dem deine Zahlung ankommt: niemand zahlt für Monate ohne"
                            + " Stimme.",
                    NoticeKind.FEE_WILL_CHANGE,
                    "Du musst nichts tun, um dabeizubleiben, außer wenn eine Karte für dich zahlt: dieses Abonnement läuft mit dem alten"
                            + " Betrag weiter. Beende es, und beginne ein neues, sobald der Beitrag gilt. Du kannst jederzeit einen anderen Betrag oder Abstand wählen,"
                            + " dich befreien lassen oder austreten.",
                    NoticeKind.WAIVER_ENDING,
                    "Wenn du sie dann noch brauchst, verlängere sie vorher. Wenn nicht, bekommst du eine Rechnung und hast"
                            + " Zeit, sie zu bezahlen.",
                    NoticeKind.PAYSLIP_READY,
                    "Du liest sie in dem Programm, mit dem du die Genossenschaft benutzt. Wenn etwas darauf nicht stimmt, sag es"
                            + " der Kasse: die nächste stellt es richtig."),
            new Paying(
                    "So bezahlst du Rechnung %s",
                    "Betrag:    |Referenz:  |An:        |IBAN:      |BIC:       ",
                    "An der Referenz wird deine Rechnung erkannt: schreib sie bitte auf die Überweisung.",
                    "Wohin, sagt dir die Kasse der Genossenschaft; nenne bitte die Referenz.",
                    "Du kannst auch mit Karte zahlen: das Programm, mit dem du die Genossenschaft benutzt, führt dich hin."),
            "Du bekommst das, weil du diese Adresse bei %s hinterlassen hast. In deinem Konto kannst du sie zurücknehmen oder"
                    + " eine andere Sprache wählen.");

    static Phrases in(Language language) {
        return switch (language) {
            case EN -> ENGLISH;
            case DE -> GERMAN;
        };
    }
}
