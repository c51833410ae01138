package coop.rochdale.ballots;

import java.util.List;

/** What sealed votes leave behind where no query reaches: emptied boxes, and the database's log of how they were filled. */
public interface SealedBoxes {

    /**
     * Throws all of it away, in steps that may be repeated; what another server has in hand, or a reader in use, is left
     * for the next time. Outside every transaction.
     */
    Cleared throwAway();

    /**
     * What came of it.
     *
     * @param boxes how many are gone for good
     * @param keepers the database's settings and followers by whose doing ballots outlive their seal; empty if there are
     *     none or nothing was to be done
     */
    record Cleared(int boxes, List<String> keepers) {

        /** There was nothing to be done. */
        public static final Cleared NOTHING = new Cleared(0, List.of());

        public Cleared {
            keepers = List.copyOf(keepers);
        }
    }
}
