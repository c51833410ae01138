package coop.rochdale.events;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Something that happened, with its number in the one order of everything, counted from 1. */
public record Event(long seq, Instant time, String type, UUID subject, Optional<ActId> act, Map<String, Object> data) {}
