package coop.rochdale.proposals.rest;

import coop.rochdale.proposals.ProposalQueries.Summary;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.ListProposals.Line;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One line of the list of proposals. */
@Schema(name = "ProposalSummary")
public record ProposalSummary(
        UUID id,

        @Schema(description = "Given at submission.", implementation = Integer.class)
        Optional<Integer> number,

        String title,

        @Schema(
                implementation = String.class,
                enumeration = {
                    "draft",
                    "deliberation",
                    "voting",
                    "closed",
                    "passed",
                    "rejected",
                    "enacted",
                    "failed",
                    "withdrawn"
                })
        State state,

        @Schema(description = "A handle.") String author,

        @Schema(description = "When voting opened, or opens at the earliest.", implementation = Instant.class)
        Optional<Instant> votingOpensAt,

        @Schema(implementation = Instant.class) Optional<Instant> closesAt,
        @Schema(implementation = TurnoutJson.class) Optional<TurnoutJson> turnout,
        @Schema(implementation = PriceJson.class) Optional<PriceJson> price) {

    static ProposalSummary of(Line line) {
        Summary summary = line.summary();
        return new ProposalSummary(
                summary.id().value(),
                summary.number(),
                summary.title(),
                summary.state(),
                summary.author(),
                summary.votingOpensAt(),
                summary.closesAt(),
                line.turnout().map(TurnoutJson::of),
                summary.price().map(PriceJson::of));
    }
}
