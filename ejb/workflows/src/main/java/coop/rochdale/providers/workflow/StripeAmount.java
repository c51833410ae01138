package coop.rochdale.providers.workflow;

import coop.rochdale.kernel.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Set;

/**
 * How Stripe counts: mostly in the currency's own minor units. It counts some in whole units for which ISO 4217 has
 * hundredths, and some in hundredths for which ISO 4217 has none.
 */
final class StripeAmount {

    private static final Set<String> WHOLE = Set.of("MGA");
    private static final Set<String> HUNDREDTHS = Set.of("ISK", "UGX");

    private StripeAmount() {}

    /** Refuses with an {@link ArithmeticException} what our books cannot hold. */
    static Money money(long stripes, Currency currency) {
        return Money.ofUnits(BigDecimal.valueOf(stripes, decimals(currency)), currency);
    }

    static long stripes(Money money) {
        BigDecimal units = new BigDecimal(money.amount());
        return units.movePointRight(decimals(money.currency())).longValueExact();
    }

    private static int decimals(Currency currency) {
        if (WHOLE.contains(currency.getCurrencyCode())) {
            return 0;
        }
        return HUNDREDTHS.contains(currency.getCurrencyCode()) ? 2 : currency.getDefaultFractionDigits();
    }
}
