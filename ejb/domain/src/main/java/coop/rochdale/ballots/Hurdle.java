package coop.rochdale.ballots;

import coop.rochdale.kernel.Fraction;
import coop.rochdale.members.Body;

/**
 * One comparison of the pass rule: so many yes out of a whole, against a share of it. A threshold must be exceeded, a
 * floor reached.
 */
public record Hurdle(Kind kind, Body body, long yes, long whole, Fraction share) {

    /** What the whole is, and how strict the comparison. */
    public enum Kind {
        SHARE_OF_CAST,
        SHARE_OF_ROLL,
        FLOOR
    }

    public boolean cleared() {
        return kind == Kind.FLOOR ? share.isReachedBy(yes, whole) : share.isExceededBy(yes, whole);
    }
}
