package coop.rochdale.providers;

/** All that a provider reports of one movement. */
public record Reported(Movement movement, Particulars particulars, Trace trace) {}
