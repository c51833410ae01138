package coop.rochdale.kernel;

import java.math.BigInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fraction {@code n/d} with {@code n >= 0} and {@code d >= 1}, both at most 10^6, compared exactly by
 * cross-multiplication.
 */
public record Fraction(long numerator, long denominator) implements Comparable<Fraction> {

    private static final long MOST = 1_000_000;
    private static final Pattern WRITTEN = Pattern.compile("(0|[1-9][0-9]{0,6})/([1-9][0-9]{0,6})");

    public Fraction {
        if (numerator < 0 || denominator < 1 || numerator > MOST || denominator > MOST) {
            throw new IllegalArgumentException("Write a fraction like \"2/3\", both parts at most 1000000.");
        }
    }

    public static Fraction of(long numerator, long denominator) {
        return new Fraction(numerator, denominator);
    }

    /** Reads {@code "2/3"}; anything else is an {@link IllegalArgumentException} with a sentence for the client. */
    public static Fraction parse(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("Write a fraction like \"2/3\", both parts at most 1000000.");
        }
        return of(Long.parseLong(written.group(1)), Long.parseLong(written.group(2)));
    }

    public boolean isZero() {
        return numerator == 0;
    }

    /** Whether {@code part} is strictly more than this fraction of {@code whole}. */
    public boolean isExceededBy(long part, long whole) {
        return compareShare(part, whole) > 0;
    }

    /** Whether {@code part} is at least this fraction of {@code whole}. */
    public boolean isReachedBy(long part, long whole) {
        return compareShare(part, whole) >= 0;
    }

    private int compareShare(long part, long whole) {
        return BigInteger.valueOf(part)
                .multiply(BigInteger.valueOf(denominator))
                .compareTo(BigInteger.valueOf(whole).multiply(BigInteger.valueOf(numerator)));
    }

    @Override
    public int compareTo(Fraction other) {
        return Long.compare(numerator * other.denominator, other.numerator * denominator);
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
