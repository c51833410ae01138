package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.Counts;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Turnout;
import coop.rochdale.members.Body;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The numbers of one body. */
@JsonbNillable
@Schema(name = "BodyTally", description = "What one body says; choices are null while a secret vote runs.")
public record BodyTallyJson(
        @Schema(nullable = true) @Nullable Long yes,
        @Schema(nullable = true) @Nullable Long no,
        @Schema(nullable = true) @Nullable Long abstain,
        @Schema(description = "How many may vote.") long roll,

        @Schema(description = "How many have voted, abstentions included.")
        long turnout) {

    static BodyTallyJson of(Body body, Optional<Tally> tally, Turnout turnout) {
        @Nullable Counts counts = tally.map(both -> both.of(body)).orElse(null);
        return counts == null
                ? new BodyTallyJson(null, null, null, turnout.rollOf(body), turnout.of(body))
                : new BodyTallyJson(counts.yes(), counts.no(), counts.abstain(), counts.roll(), counts.turnout());
    }
}
