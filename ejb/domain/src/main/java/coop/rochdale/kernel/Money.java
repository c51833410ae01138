package coop.rochdale.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.Locale;

/**
 * An amount of one currency in its minor units (cents for USD, whole yen for JPY), between -(2^63) and 2^63 - 1.
 *
 * <p>Adding amounts of two currencies is a programming error ({@link IllegalArgumentException}), and so is an amount that
 * does not fit ({@link ArithmeticException}): neither is ever rounded or wrapped.
 */
public record Money(long amountMinor, Currency currency) implements Comparable<Money> {

    private static final int LONGEST_TEXT = 21;

    public static Money ofMinor(long amountMinor, Currency currency) {
        return new Money(amountMinor, currency);
    }

    /**
     * So many whole units, such as dollars.
     *
     * @throws ArithmeticException if that is no whole number of minor units, or does not fit
     */
    public static Money ofUnits(BigDecimal units, Currency currency) {
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        return new Money(units.movePointRight(decimals).longValueExact(), currency);
    }

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /**
     * Reads an amount as clients write it: a plain decimal with exactly as many decimals as the currency has.
     *
     * @throws IllegalArgumentException with a sentence for the client, if it is anything else
     */
    public static Money parse(String amount, String currencyCode) {
        Currency currency = currencyOf(currencyCode);
        int decimals = Math.max(0, currency.getDefaultFractionDigits());
        String pattern = decimals == 0 ? "-?(0|[1-9][0-9]*)" : "-?(0|[1-9][0-9]*)\\.[0-9]{" + decimals + "}";
        if (amount.length() > LONGEST_TEXT || !amount.matches(pattern)) {
            throw new IllegalArgumentException(
                    "Write the amount as a decimal string with exactly %d decimals for %s, like \"%s\"."
                            .formatted(
                                    decimals,
                                    currency.getCurrencyCode(),
                                    zero(currency).amount()));
        }
        BigInteger minor = new BigDecimal(amount).movePointRight(decimals).toBigIntegerExact();
        if (minor.bitLength() > 63) {
            throw new IllegalArgumentException("The amount is too large.");
        }
        return new Money(minor.longValueExact(), currency);
    }

    /**
     * The currency with this ISO 4217 code.
     *
     * @throws IllegalArgumentException with a sentence for the client, if there is none or it has no minor unit
     */
    public static Currency currencyOf(String code) {
        try {
            Currency currency = Currency.getInstance(code);
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException unknown) {
            // falls through to the sentence below, which says more than the JDK's
        }
        throw new IllegalArgumentException("Use an ISO 4217 currency code such as USD or EUR.");
    }

    /** The amount as a decimal with the currency's own number of decimals, such as {@code 4.99}. */
    public String amount() {
        return BigDecimal.valueOf(amountMinor, Math.max(0, currency.getDefaultFractionDigits()))
                .toPlainString();
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(amountMinor, sameCurrency(other).amountMinor), currency);
    }

    public Money times(long factor) {
        return new Money(Math.multiplyExact(amountMinor, factor), currency);
    }

    public Money negated() {
        return new Money(Math.negateExact(amountMinor), currency);
    }

    public boolean isNegative() {
        return amountMinor < 0;
    }

    public boolean isPositive() {
        return amountMinor > 0;
    }

    public boolean isZero() {
        return amountMinor == 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(amountMinor, sameCurrency(other).amountMinor);
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    String.format(Locale.ROOT, "%s and %s do not mix", currency, other.currency));
        }
        return other;
    }

    @Override
    public String toString() {
        return amount() + " " + currency.getCurrencyCode();
    }
}
