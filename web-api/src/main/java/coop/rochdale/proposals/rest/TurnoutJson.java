package coop.rochdale.proposals.rest;

import coop.rochdale.ballots.Turnout;
import coop.rochdale.members.Body;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many have voted. */
@Schema(name = "Turnout", description = "How many have voted in each body, of how many who may.")
public record TurnoutJson(Part consumer, Part worker) {

    /** One body. */
    @Schema(name = "BodyTurnout")
    public record Part(
            @Schema(description = "How many have voted, abstentions included.")
            long turnout,

            @Schema(description = "How many may vote.") long roll) {}

    static TurnoutJson of(Turnout turnout) {
        return new TurnoutJson(part(turnout, Body.CONSUMER), part(turnout, Body.WORKER));
    }

    private static Part part(Turnout turnout, Body body) {
        return new Part(turnout.of(body), turnout.rollOf(body));
    }
}
