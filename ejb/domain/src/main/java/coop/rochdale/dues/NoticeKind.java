package coop.rochdale.dues;

import coop.rochdale.kernel.Span;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** What people are told (rule R16), with its sentence in each language; {0} number, {1} amount, {2} rest, {3} day, {4} until, {5} month. */
public enum NoticeKind {
    INVOICE_ISSUED(
            "Invoice {0} over {1} is due on {3}; {2} of it is open.",
            "Rechnung {0} über {1} ist am {3} fällig; davon sind {2} offen."),
    DUE_SOON(
            "Invoice {0} over {1} will soon be due, on {3}; {2} of it is open.",
            "Rechnung {0} über {1} wird bald fällig, am {3}; davon sind {2} offen."),
    GRACE_BEGUN(
            "What covered your membership ended on {3}. You keep your vote until {4}; pay the open invoice, or declare a"
                    + " waiver if you cannot.",
            "Deine Mitgliedschaft ist seit dem {3} nicht mehr gedeckt. Du behältst deine Stimme bis zum {4}; bezahle die offene"
                    + " Rechnung, oder lass dich befreien, wenn du es nicht kannst."),
    LAPSE_SOON(
            "Your vote ends on {4}, unless you pay the open invoice or declare a waiver before.",
            "Deine Stimme endet am {4}, wenn du nicht vorher die offene Rechnung bezahlst oder dich befreien lässt."),
    LAPSED(
            "You have no vote any more, since nothing covers your membership from {3} on. Once you pay, you have it again.",
            "Du hast keine Stimme mehr, da deine Mitgliedschaft seit dem {3} nicht gedeckt ist. Sobald du bezahlst, hast du sie"
                    + " wieder."),
    FEE_WILL_CHANGE(
            "From {3} on the fee is at least {1} a month, which is more than you chose; invoices ask for it once you have had"
                    + " time to read this. A subscription by card goes on with the old amount: end it, and begin one anew.",
            "Ab {3} beträgt der Beitrag mindestens {1} im Monat, mehr als du gewählt hast; Rechnungen verlangen ihn, sobald du"
                    + " Zeit hattest, das zu lesen. Ein Abonnement per Karte läuft mit dem alten Betrag weiter: beende es, und"
                    + " beginne ein neues."),
    WAIVER_ENDING(
            "Your waiver ends on {4}; you can renew it, and nobody asks why.",
            "Deine Beitragsbefreiung endet am {4}; du kannst sie verlängern, und niemand fragt warum."),
    PAYSLIP_READY("Your payslip for {5} is ready.", "Deine Lohnabrechnung für {5} liegt bereit.");

    private final String english;
    private final String german;

    NoticeKind(String english, String german) {
        this.english = english;
        this.german = german;
    }

    /** The word for it in answers and tables, such as {@code due-soon}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static NoticeKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** The sentence in German if that is the language, else in English. */
    public String sentence(Notice.Facts facts, Locale language) {
        return sentence(facts, language, NoticeKind::plain);
    }

    private static String plain(Object fact) {
        return fact instanceof Instant moment ? Span.moment(moment) : String.valueOf(fact);
    }

    /** The same with amounts, days and moments spelled in a way of the reader's. */
    public String sentence(Notice.Facts facts, Locale language, Function<Object, String> spelling) {
        boolean isGerman = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        Object[] named = Stream.of(
                        facts.number().map(String::valueOf),
                        facts.amount(),
                        facts.rest(),
                        facts.day(),
                        facts.until(),
                        facts.month())
                .map(fact -> fact.<Object>map(spelling).orElse(""))
                .toArray();
        return new MessageFormat(isGerman ? german : english, Locale.ROOT).format(named);
    }
}
