package coop.rochdale.charter;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;

/** The measure {@code amend-charter}: a clause and its new value in canonical form. */
public record Amendment(Clause clause, String value) {

    private static final int LONGEST_KEY = 60;
    private static final int LONGEST_NUMBER = 20;

    /**
     * Reads {@code {"clause": ..., "value": ...}}; the value is written as {@code GET /charter} answers it, money either
     * as an object or as its amount. Refuses with every flaw.
     */
    public static Amendment read(Payload payload, Currency currency) {
        return payload.read(reader -> {
            String key = reader.text("clause", LONGEST_KEY);
            Optional<Object> written = reader.raw("value");
            Optional<Clause> clause = Clause.of(key);
            if (clause.isEmpty() && !key.isEmpty()) {
                reader.flaw("clause", "There is no such clause; GET /charter lists them all.");
            }
            if (written.isEmpty()) {
                reader.flaw("value", "This field is required.");
            }
            String value = clause.isPresent() && written.isPresent()
                    ? canonical(reader, clause.get(), written.get(), currency)
                    : "";
            return () -> new Amendment(clause.orElseThrow(), value);
        });
    }

    private static String canonical(Payload.Reader reader, Clause clause, Object written, Currency currency) {
        try {
            return clause.bounds().canonical(plain(clause, written, currency), currency);
        } catch (IllegalArgumentException wrong) {
            reader.flaw("value", String.valueOf(wrong.getMessage()));
            return "";
        }
    }

    private static String plain(Clause clause, Object written, Currency currency) {
        if (written instanceof String text) {
            return text;
        }
        if (written instanceof BigDecimal number && clause.type() == ClauseType.INTEGER && isShort(number)) {
            return number.stripTrailingZeros().toPlainString();
        }
        if (written instanceof Boolean truth && clause.type() == ClauseType.BOOLEAN) {
            return truth.toString();
        }
        if (written instanceof Map<?, ?> money && clause.type() == ClauseType.MONEY) {
            return amount(money, currency);
        }
        throw new IllegalArgumentException("Write the value as GET /charter/" + clause.key() + " answers it.");
    }

    /** 1E+999999999 is a number of one digit, and of a billion once written out. */
    private static boolean isShort(BigDecimal number) {
        return number.precision() <= LONGEST_NUMBER && Math.abs((long) number.scale()) <= LONGEST_NUMBER;
    }

    private static String amount(Map<?, ?> money, Currency currency) {
        if (money.size() != 2
                || !(money.get("amount") instanceof String amount)
                || !(money.get("currency") instanceof String code)) {
            throw new IllegalArgumentException("Write {\"amount\": \"4.99\", \"currency\": \"USD\"}.");
        }
        return inCurrency(amount, code, currency).amount();
    }

    /** An amount of the co-op's own currency; another is an {@link IllegalArgumentException} with a sentence. */
    static Money inCurrency(String amount, String code, Currency currency) {
        if (!code.equals(currency.getCurrencyCode())) {
            throw new IllegalArgumentException("Write the co-op's currency, " + currency.getCurrencyCode() + ".");
        }
        return Money.parse(amount, code);
    }
}
