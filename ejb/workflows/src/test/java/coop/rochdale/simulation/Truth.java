package coop.rochdale.simulation;

import java.util.Objects;

/** Says what does not hold. */
final class Truth {

    private Truth() {}

    static void hold(String truth, Object found, Object expected) {
        if (!Objects.equals(found, expected)) {
            throw new AssertionError(truth + ": expected " + expected + ", found " + found);
        }
    }

    static void hold(String truth, boolean holds) {
        hold(truth, holds, true);
    }
}
