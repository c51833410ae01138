package coop.rochdale.dues;

import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a transfer names so that it finds its invoice: an ISO 11649 creditor reference, {@code RF}, two check digits, and
 * the invoice's number.
 */
public record CreditorReference(String text) {

    private static final BigInteger NINETY_SEVEN = BigInteger.valueOf(97);
    /** RF as numbers, with zeros in place of the check digits. */
    private static final String PREFIX = "2715";

    private static final int GOOD_REMAINDER = 98;
    /** Banks and people put blanks and hyphens between digits, and lines end where they like. */
    private static final Pattern WRITTEN =
            Pattern.compile("(?<![A-Z0-9])R[\\s-]?F((?:[\\s-]?[0-9]){3,20})", Pattern.CASE_INSENSITIVE);

    private static final Pattern BETWEEN = Pattern.compile("[\\s-]");
    private static final int LONGEST_NUMBER = 18;

    public static CreditorReference of(long invoiceNumber) {
        String number = String.format(Locale.ROOT, "%06d", invoiceNumber);
        int check = GOOD_REMAINDER - remainder(number + PREFIX + "00");
        return new CreditorReference(String.format(Locale.ROOT, "RF%02d%s", check, number));
    }

    /** The numbers of the invoices that a text names by references whose check digits are right, in their order. */
    public static Set<Long> numbersIn(String text) {
        Set<Long> numbers = new LinkedHashSet<>();
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            String digits = written.group(1);
            // A number may follow the reference, so each place where one could end is tried.
            for (int end = 1; end <= digits.length(); end++) {
                boolean ends = end == digits.length() || !Character.isDigit(digits.charAt(end));
                if (ends) {
                    add(BETWEEN.matcher(digits.substring(0, end)).replaceAll(""), numbers);
                }
            }
        }
        return numbers;
    }

    private static void add(String checkAndNumber, Set<Long> numbers) {
        if (checkAndNumber.length() < 3 || checkAndNumber.length() > LONGEST_NUMBER) {
            return;
        }
        String number = checkAndNumber.substring(2);
        if (remainder(number + PREFIX + checkAndNumber.substring(0, 2)) == 1) {
            numbers.add(Long.valueOf(number));
        }
    }

    private static int remainder(String digits) {
        return new BigInteger(digits).mod(NINETY_SEVEN).intValue();
    }

    @Override
    public String toString() {
        return text;
    }
}
