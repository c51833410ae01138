package coop.rochdale.budgets;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload.Reader;
import java.util.Currency;

/** Fields that several measures have. */
final class Fields {

    private static final int LONGEST_AMOUNT = 30;

    private Fields() {}

    static Category category(Reader reader) {
        String word = reader.text("category", 40);
        try {
            return word.isEmpty() ? Category.DONATIONS : new Category(word);
        } catch (IllegalArgumentException wrong) {
            reader.flaw("category", String.valueOf(wrong.getMessage()));
            return Category.DONATIONS;
        }
    }

    /** An amount of the co-op's currency between these, in minor units. */
    static Money amount(Reader reader, Currency currency, long leastMinor) {
        return reader.object("amount", inner -> {
            String amount = inner.text("amount", LONGEST_AMOUNT);
            String code = inner.text("currency", 3);
            if (!code.isEmpty() && !code.equals(currency.getCurrencyCode())) {
                inner.flaw("currency", "Write the co-op's currency, " + currency.getCurrencyCode() + ".");
            } else if (!amount.isEmpty()) {
                return inBounds(inner, amount, Money.ofMinor(leastMinor, currency));
            }
            return Money.zero(currency);
        });
    }

    private static Money inBounds(Reader reader, String text, Money least) {
        try {
            Money amount = Money.parse(text, least.currency().getCurrencyCode());
            if (amount.compareTo(least) >= 0 && amount.amountMinor() <= Claim.MOST_MINOR) {
                return amount;
            }
            reader.flaw("amount", "Write an amount of at least " + least.amount() + " and at most 10^15 minor units.");
        } catch (IllegalArgumentException wrong) {
            reader.flaw("amount", String.valueOf(wrong.getMessage()));
        }
        return Money.zero(least.currency());
    }
}
