package coop.rochdale.members;

/** How many entries a roll has in each body. */
public record RollCounts(long consumer, long worker) {}
