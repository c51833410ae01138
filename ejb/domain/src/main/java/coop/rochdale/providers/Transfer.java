package coop.rochdale.providers;

import coop.rochdale.dues.CreditorReference;
import coop.rochdale.dues.InvoiceStatus;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A transfer that pays what an invoice still asks for (rule R8). */
public record Transfer(BankAccount to, Money amount, CreditorReference reference) {

    private static final String EURO = "EUR";
    /** The largest amount that fits: 999,999,999.99. */
    private static final long MOST_CENTS = 99_999_999_999L;

    /** Why there is no code to scan for this invoice. */
    public static List<Objection> objections(Optional<BankAccount> own, InvoiceView invoice) {
        List<Objection> objections = new ArrayList<>();
        String currency = invoice.amount().currency().getCurrencyCode();
        if (!currency.equals(EURO)) {
            objections.add(Objection.of(ProviderRefusal.EURO_ONLY, currency));
        }
        if (own.isEmpty()) {
            objections.add(Objection.of(ProviderRefusal.NO_BANK_ACCOUNT));
        }
        if (invoice.status() != InvoiceStatus.OPEN) {
            objections.add(Objection.of(
                    ProviderRefusal.NOTHING_TO_PAY, invoice.status().word()));
        }
        return objections;
    }

    public static Transfer of(BankAccount own, InvoiceView invoice) {
        Money asked = invoice.outstanding();
        Money most = Money.ofMinor(MOST_CENTS, asked.currency());
        return new Transfer(own, asked.compareTo(most) > 0 ? most : asked, CreditorReference.of(invoice.number()));
    }

    /** What the code says: EPC069-12, version 002, in UTF-8, of a SEPA credit transfer. */
    public String code() {
        return String.join(
                "\n",
                "BCD",
                "002",
                "1",
                "SCT",
                to.bic().orElse(""),
                to.holder(),
                to.iban(),
                amount.currency().getCurrencyCode() + amount.amount(),
                "",
                reference.text());
    }
}
