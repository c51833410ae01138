package coop.rochdale.charter;

import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;

/** The whole charter as it stood at one instant. */
public final class Terms {

    private final Currency currency;
    private final Map<Clause, String> values;

    public Terms(Currency currency, Map<Clause, String> values) {
        this.currency = currency;
        this.values = new EnumMap<>(Clause.class);
        this.values.putAll(values);
    }

    /** The terms a co-op of this currency starts with, changed by these values; each must fit its clause. */
    public static Terms initial(Currency currency, Map<Clause, String> changed) {
        Map<Clause, String> values = new EnumMap<>(Clause.class);
        for (Clause clause : Clause.values()) {
            String value = changed.getOrDefault(clause, clause.standardIn(currency));
            values.put(clause, clause.bounds().canonical(value, currency));
        }
        return new Terms(currency, values);
    }

    public Currency currency() {
        return currency;
    }

    public String value(Clause clause) {
        String value = values.get(clause);
        if (value == null) {
            throw new IllegalStateException("no value in force for " + clause.key());
        }
        return value;
    }

    public Span span(Clause clause) {
        return Span.parse(value(clause));
    }

    public int integer(Clause clause) {
        return Integer.parseInt(value(clause));
    }

    public Fraction fraction(Clause clause) {
        return Fraction.parse(value(clause));
    }

    public Money money(Clause clause) {
        return Money.parse(value(clause), currency.getCurrencyCode());
    }

    /** Whether the clause, one of words, stands at this word. */
    public boolean is(Clause clause, String word) {
        if (!clause.words().contains(word)) {
            throw new IllegalArgumentException(clause.key() + " is never " + word);
        }
        return value(clause).equals(word);
    }
}
