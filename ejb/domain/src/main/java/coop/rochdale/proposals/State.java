package coop.rochdale.proposals;

import java.util.Locale;

/** Where a proposal stands; derived by {@link StateOf}, never stored. */
public enum State {
    DRAFT,
    DELIBERATION,
    VOTING,
    /** The vote is over and not sealed yet; every read seals first, so it shows only while no server is able to. */
    CLOSED,
    PASSED,
    REJECTED,
    ENACTED,
    /** Passed, and its measures could not be carried out; the reason is kept. */
    FAILED,
    WITHDRAWN;

    /** The word on the wire and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
