package coop.rochdale.providers;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The co-op's account at a bank.
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
        iban = compact(iban);
        bic = bic.map(BankAccount::compact);
        if (holder.isBlank()
                || holder.length() > LONGEST_HOLDER
                || holder.getBytes(StandardCharsets.UTF_8).length > LONGEST_HOLDER_BYTES
                || holder.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("write the holder of the account in 1 to 70 characters.");
        }
        if (!IBAN.matcher(iban).matches() || remainder(iban) != 1) {
            throw new IllegalArgumentException("this is no IBAN; its check digits are wrong or it is cut short.");
        }
        if (bic.filter(code -> !BIC.matcher(code).matches()).isPresent()) {
            throw new IllegalArgumentException("a BIC has 8 or 11 letters and digits.");
        }
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
