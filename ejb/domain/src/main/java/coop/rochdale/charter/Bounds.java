package coop.rochdale.charter;

import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What a value of a clause must look like: its type, the least and most it may be, or the words it may be. */
public record Bounds(ClauseType type, String least, String most, List<String> words) {

    private static final long MOST_MONEY_MINOR = 1_000_000_000_000L;

    static Bounds span(String least, String most) {
        return new Bounds(ClauseType.DURATION, least, most, List.of());
    }

    static Bounds integer(int least, int most) {
        return new Bounds(ClauseType.INTEGER, String.valueOf(least), String.valueOf(most), List.of());
    }

    static Bounds fraction(String least, String most) {
        return new Bounds(ClauseType.FRACTION, least, most, List.of());
    }

    static Bounds money() {
        return new Bounds(ClauseType.MONEY, "", "", List.of());
    }

    static Bounds words(String... words) {
        return new Bounds(ClauseType.ENUM, "", "", List.of(words));
    }

    /**
     * The value in its one canonical form. Money is an amount of the co-op's currency, from zero to 10^12 minor units.
     *
     * @throws IllegalArgumentException with a sentence for the client, if it does not fit type or bounds
     */
    public String canonical(String value, Currency currency) {
        return switch (type) {
            case DURATION -> spanWithin(Span.parse(value)).toString();
            case INTEGER -> String.valueOf(integerWithin(value));
            case FRACTION -> fractionWithin(Fraction.parse(value)).toString();
            case MONEY ->
                moneyWithin(Money.parse(value, currency.getCurrencyCode())).amount();
            case ENUM -> word(value);
            case BOOLEAN -> truth(value);
        };
    }

    /** The least it may be, in canonical form; empty for words and truths. */
    public Optional<String> leastIn(Currency currency) {
        return type == ClauseType.MONEY
                ? Optional.of(Money.zero(currency).amount())
                : Optional.of(least).filter(written -> !written.isEmpty());
    }

    /** The most it may be, in canonical form; empty for words and truths. */
    public Optional<String> mostIn(Currency currency) {
        return type == ClauseType.MONEY
                ? Optional.of(Money.ofMinor(MOST_MONEY_MINOR, currency).amount())
                : Optional.of(most).filter(written -> !written.isEmpty());
    }

    /** The default in the decimals of this currency, rounded half up where the currency has fewer. */
    String standardIn(String standard, Currency currency) {
        return type == ClauseType.MONEY
                ? new BigDecimal(standard)
                        .setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP)
                        .toPlainString()
                : standard;
    }

    private Span spanWithin(Span value) {
        boolean within = !Span.parse(least).isLongerThan(value) && !value.isLongerThan(Span.parse(most));
        if (!within) {
            throw new IllegalArgumentException("Choose a duration from " + least + " to " + most + ".");
        }
        return value;
    }

    private int integerWithin(String value) {
        if (value.matches("0|-?[1-9][0-9]{0,8}")) {
            int number = Integer.parseInt(value);
            if (number >= Integer.parseInt(least) && number <= Integer.parseInt(most)) {
                return number;
            }
        }
        throw new IllegalArgumentException("Choose a whole number from " + least + " to " + most + ".");
    }

    private Fraction fractionWithin(Fraction value) {
        boolean within = value.compareTo(Fraction.parse(least)) >= 0 && value.compareTo(Fraction.parse(most)) <= 0;
        if (!within) {
            throw new IllegalArgumentException("Choose a fraction from " + least + " to " + most + ".");
        }
        return value;
    }

    private Money moneyWithin(Money value) {
        boolean within = !value.isNegative() && value.amountMinor() <= MOST_MONEY_MINOR;
        if (!within) {
            throw new IllegalArgumentException(
                    "Choose an amount that is not negative and not above 10^12 minor units.");
        }
        return value;
    }

    private String word(String value) {
        if (!words.contains(value)) {
            throw new IllegalArgumentException("Use one of " + String.join(", ", words) + ".");
        }
        return value;
    }

    private static String truth(String value) {
        if (!value.equals("true") && !value.equals("false")) {
            throw new IllegalArgumentException("Write true or false.");
        }
        return value;
    }
}
