package coop.rochdale.mail;

import coop.rochdale.accounts.Handle;
import coop.rochdale.accounts.Language;
import coop.rochdale.dues.CreditorReference;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.Notice.Tiding;
import coop.rochdale.dues.NoticeKind;
import coop.rochdale.kernel.Money;
import coop.rochdale.providers.BankAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes letters in one language: what happened, what to do about it, until when, and how to pay. */
public final class Writer {

    private static final String BLANK = "";

    private final House house;
    private final Language language;
    private final Spelling spelling;
    private final Phrases phrases;

    public Writer(House house, Language language) {
        this.house = house;
        this.language = language;
        this.spelling = new Spelling(language, house.zone());
        this.phrases = Phrases.in(language);
    }

    /**
     * The letter.
     *
     * @param toPay the invoice to pay, if that would help
     */
    public Mail.Content write(Handle reader, Tiding tiding, Optional<Invoice> toPay) {
        List<String> lines = new ArrayList<>(List.of(
                phrases.greeting().formatted(reader),
                BLANK,
                tiding.kind().sentence(tiding.facts(), language.locale(), spelling),
                BLANK,
                advice(tiding)));
        toPay.ifPresent(invoice -> lines.addAll(howToPay(invoice)));
        lines.addAll(List.of(
                BLANK, phrases.footer().formatted(house.name()), BLANK, "-- ", house.name(), house.address(), BLANK));
        return new Mail.Content(phrases.subject(), String.join("\n", lines));
    }

    private String advice(Tiding tiding) {
        boolean nothingToPay = tiding.kind() == NoticeKind.INVOICE_ISSUED
                && tiding.facts().rest().filter(Money::isPositive).isEmpty();
        return nothingToPay
                ? phrases.paidAtOnce()
                : String.valueOf(phrases.advice().get(tiding.kind()));
    }

    private List<String> howToPay(Invoice invoice) {
        Phrases.Paying paying = phrases.paying();
        String[] labels = paying.labels().split("\\|", -1);
        List<String> lines = new ArrayList<>(List.of(
                BLANK,
                paying.title().formatted(invoice.number()),
                "  " + labels[0] + spelling.apply(invoice.outstanding()),
                "  " + labels[1] + CreditorReference.of(invoice.number())));
        Optional<BankAccount> bank = house.till().bank();
        bank.ifPresent(account -> {
            lines.add("  " + labels[2] + account.holder());
            lines.add("  " + labels[3] + inFours(account.iban()));
            account.bic().ifPresent(bic -> lines.add("  " + labels[4] + bic));
        });
        lines.add(bank.isPresent() ? paying.named() : paying.noBank());
        if (house.till().cards()) {
            lines.add(paying.cards());
        }
        return lines;
    }

    private static String inFours(String iban) {
        return iban.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
