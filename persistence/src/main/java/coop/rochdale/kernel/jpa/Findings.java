package coop.rochdale.kernel.jpa;

import java.util.ArrayList;
import java.util.List;

/** Collects the rows that break one rule: counts them all, and remembers the first hundred. */
public final class Findings {

    private static final int MOST_REMEMBERED = 100;

    private final Invariant invariant;
    private final List<Finding> remembered = new ArrayList<>();
    private long count;

    Findings(Invariant invariant) {
        this.invariant = invariant;
    }

    /** The row with this key is not what it must be. */
    public void add(String key, String expected, String found) {
        count++;
        if (remembered.size() < MOST_REMEMBERED) {
            remembered.add(new Finding(invariant.name(), invariant.table(), key, expected, found));
        }
    }

    List<Finding> remembered() {
        return remembered;
    }

    long count() {
        return count;
    }
}
