package coop.rochdale.kernel;

/** What a proposal would do when enacted: a kind, and the fields that kind knows. */
public record Measure(String kind, Payload payload) {}
