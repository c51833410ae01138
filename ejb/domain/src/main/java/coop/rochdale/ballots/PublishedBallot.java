package coop.rochdale.ballots;

import coop.rochdale.members.Body;
import java.util.Optional;

/** A ballot in the list everybody may recount; the roll's name of its voter only after an open vote. */
public record PublishedBallot(Tracker tracker, Body body, Choice choice, Optional<String> name) {}
