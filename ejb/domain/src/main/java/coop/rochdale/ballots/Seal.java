package coop.rochdale.ballots;

import java.time.Instant;

/** When a vote was sealed, and what came out. */
public record Seal(Instant at, Outcome outcome) {}
