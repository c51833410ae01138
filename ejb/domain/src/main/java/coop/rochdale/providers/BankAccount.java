package coop.rochdale.providers;

import coop.rochdale.kernel.Flaw;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An account at a bank, the co-op's or somebody's.
 *
 * @param holder whose account it is, 1 to 70 characters
 * @param iban in capitals, without blanks; its check digits are right
 * @param bic 8 or 11 capitals and digits
 */
public record BankAccount(String holder, String iban, Optional<String> bic) {

    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?");
    private static final int LONGEST_HOLDER = 70;
    /** What a code to scan has room for beside the rest. */
    private static final int LONGEST_HOLDER_BYTES = 140;

    public BankAccount {
        List<Flaw> flaws = flaws(holder, iban, bic);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException(flaws.get(0).detail());
        }
        iban = compact(iban);
        bic = bic.map(BankAccount::compact);
    }

    /** Everything that is wrong with what somebody wrote, with the pointers of a request. */
    public static List<Flaw> flaws(String holder, String iban, Optional<String> bic) {
        List<Flaw> flaws = new ArrayList<>();
        if (holder.isBlank()
                || holder.length() > LONGEST_HOLDER
                || holder.getBytes(StandardCharsets.UTF_8).length > LONGEST_HOLDER_BYTES
                || !holder.codePoints().allMatch(BankAccount::isWritable)) {
            flaws.add(new Flaw("/holder", "Write the holder of the account in 1 to 70 characters."));
        }
        if (!IBAN.matcher(compact(iban)).matches() || remainder(compact(iban)) != 1) {
            flaws.add(new Flaw("/iban", "This is no IBAN; its check digits are wrong or it is cut short."));
        }
        if (bic.filter(code -> !BIC.matcher(compact(code)).matches()).isPresent()) {
            flaws.add(new Flaw("/bic", "A BIC has 8 or 11 letters and digits."));
        }
        return flaws;
    }

    /** Whether files for banks can hold it. */
    private static boolean isWritable(int character) {
        return !Character.isISOControl(character)
                && Character.getType(character) != Character.SURROGATE
                && (character & 0xFFFE) != 0xFFFE;
    }

    /** Without blanks, in capitals. */
    static String compact(String text) {
        return text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    }

    private static int remainder(String iban) {
        StringBuilder digits = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4))
                .chars()
                .forEach(character -> digits.append(Character.digit(character, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue();
    }
}
