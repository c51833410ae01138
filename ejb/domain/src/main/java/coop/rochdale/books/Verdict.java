package coop.rochdale.books;

import java.util.List;

/**
 * What came of recomputing everything.
 *
 * @param rules how many rules were looked at
 * @param broken how many rows broke one; of each rule the first hundred are among the breaches
 */
public record Verdict(int rules, long broken, List<Breach> breaches) {

    public Verdict {
        breaches = List.copyOf(breaches);
    }

    public boolean isSound() {
        return broken == 0;
    }

    /** Whether balances may be wrong, since what they are found by is (rule R5). */
    public boolean doubtsSums() {
        return breaches.stream()
                .map(Breach::rule)
                .anyMatch(rule ->
                        rule.equals("ledger.sums-as-posted") || rule.equals("ledger.stretches-follow-each-other"));
    }
}
