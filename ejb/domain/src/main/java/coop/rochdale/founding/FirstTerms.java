package coop.rochdale.founding;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Money;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/** Reads what configuration says of the first charter. */
public final class FirstTerms {

    private FirstTerms() {}

    /**
     * The terms of a co-op of this currency, changed by clauses written as {@code voting.period=PT10S,dues.minimum=2.00};
     * none if the text is blank.
     *
     * @throws IllegalArgumentException with one sentence that says which word is wrong and what it must be
     */
    public static Terms read(String clauses, String currencyCode) {
        Currency currency = currency(currencyCode);
        Map<Clause, String> changed = new EnumMap<>(Clause.class);
        if (!clauses.isBlank()) {
            for (String pair : clauses.split(",", -1)) {
                put(changed, pair.strip(), currency);
            }
        }
        return Terms.initial(currency, changed);
    }

    private static Currency currency(String code) {
        try {
            return Money.currencyOf(code);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException("rochdale.currency is \"" + code + "\": " + wrong.getMessage(), wrong);
        }
    }

    private static void put(Map<Clause, String> changed, String pair, Currency currency) {
        int equals = pair.indexOf('=');
        if (equals < 0) {
            throw new IllegalArgumentException(
                    "rochdale.charter has \"" + pair + "\": write clause=value, like voting.period=PT10S.");
        }
        String key = pair.substring(0, equals).strip();
        Clause clause = Clause.of(key)
                .orElseThrow(() -> new IllegalArgumentException(
                        "rochdale.charter names \"" + key + "\", which is no clause of the charter."));
        if (changed.put(clause, canonical(clause, pair.substring(equals + 1).strip(), currency)) != null) {
            throw new IllegalArgumentException("rochdale.charter names " + key + " twice.");
        }
    }

    private static String canonical(Clause clause, String value, Currency currency) {
        try {
            return clause.bounds().canonical(value, currency);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    "rochdale.charter sets " + clause.key() + " to \"" + value + "\": " + wrong.getMessage(), wrong);
        }
    }
}
