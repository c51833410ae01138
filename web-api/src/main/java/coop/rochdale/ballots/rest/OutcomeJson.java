package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came out of a vote. */
@Schema(name = "Outcome", description = "Whether a vote passed, and which of the two ways.")
public record OutcomeJson(
        boolean passed,

        @Schema(description = "Whether both bodies said yes.")
        boolean simple,

        @Schema(description = "Whether the consumers alone were enough.")
        boolean override) {

    public static OutcomeJson of(Outcome outcome) {
        return new OutcomeJson(outcome.passed(), outcome.simple(), outcome.override());
    }
}
