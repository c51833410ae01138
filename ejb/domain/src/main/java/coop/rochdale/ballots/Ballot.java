package coop.rochdale.ballots;

import coop.rochdale.members.Body;
import java.time.Instant;

/** A ballot as its voter knows it; the tracker finds it in the published list. */
public record Ballot(Body body, Tracker tracker, Choice choice, Instant castAt) {}
