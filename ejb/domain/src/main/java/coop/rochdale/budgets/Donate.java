package coop.rochdale.budgets;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import java.util.Currency;

/** The measure {@code donate}: an amount for a project outside the co-op, named in one line of at most 200 characters. */
public record Donate(String recipient, Money amount) {

    /** The word in {@code "kind"}. */
    public static final String KIND = "donate";

    public static Donate read(Payload payload, Currency currency) {
        return payload.read(reader -> {
            String recipient = reader.line("recipient", Claim.LONGEST_TITLE);
            Money amount =
                    reader.object("amount", inner -> inner.amount(Money.ofMinor(1, currency), Claim.most(currency)));
            return () -> new Donate(recipient, amount);
        });
    }
}
