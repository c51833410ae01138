package coop.rochdale.charter;

/** What kind of value a clause holds. */
public enum ClauseType {
    DURATION,
    MONEY,
    FRACTION,
    INTEGER,
    ENUM,
    BOOLEAN
}
