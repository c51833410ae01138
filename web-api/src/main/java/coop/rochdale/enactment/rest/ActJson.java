package coop.rochdale.enactment.rest;

import coop.rochdale.enactment.ActQueries.Act;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.rest.Measures;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An act of the co-op. */
@Schema(name = "Act")
public record ActJson(
        UUID id,
        @Schema(description = "0 is the founding.") int number,
        String title,

        @Schema(
                description = "The id of the proposal that became it; the founding has none.",
                implementation = String.class)
        Optional<UUID> proposal,

        Instant enactedAt,

        @Schema(description = "The measures that were carried out.")
        List<JsonObject> effects) {

    static ActJson of(Act act) {
        return new ActJson(
                act.id().value(),
                act.number(),
                act.title(),
                act.proposal().map(ProposalId::value),
                act.enactedAt(),
                act.measures().stream().map(Measures::json).toList());
    }
}
