package coop.rochdale.proposals;

/** What the clock, and nobody else, brings about. */
public enum DueStep {
    NONE,
    /** Deliberation is over and the seconds are there: draw the roll. */
    OPEN,
    /** The seconds did not come in time. */
    EXPIRE,
    /** The vote is over: count it. */
    SEAL,
    /** It passed: carry it out. */
    ENACT
}
