package coop.rochdale.ballots;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A pass rule that differs from the charter's in some clauses, their values as a client wrote them. */
public record RuleChange(Map<Clause, String> values) {

    private static final Map<Clause, String> POINTERS = Map.of(
            Clause.THRESHOLD_BASE, "/base",
            Clause.THRESHOLD_SIMPLE, "/simple",
            Clause.THRESHOLD_OVERRIDE, "/override",
            Clause.FLOOR_CONSUMER, "/floors/consumer",
            Clause.FLOOR_WORKER, "/floors/worker");

    public RuleChange {
        values = Map.copyOf(values);
        if (!POINTERS.keySet().containsAll(values.keySet())) {
            throw new IllegalArgumentException("not clauses of the pass rule: " + values.keySet());
        }
    }

    /** The charter's rule with these changes; refuses values out of their clauses' bounds, all of them at once. */
    public PassRule on(Terms terms) {
        Map<Clause, String> rule = new EnumMap<>(Clause.class);
        List<Flaw> flaws = new ArrayList<>();
        POINTERS.forEach((clause, pointer) -> {
            try {
                String value = values.getOrDefault(clause, terms.value(clause));
                rule.put(clause, clause.bounds().canonical(value, terms.currency()));
            } catch (IllegalArgumentException unfit) {
                flaws.add(new Flaw(pointer, String.valueOf(unfit.getMessage())));
            }
        });
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        return PassRule.of(new Terms(terms.currency(), rule));
    }
}
