package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.members.Body;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The receipt for a ballot, and the way to read one's own. */
@Schema(name = "Ballot", description = "Your ballot as it stands. Only you and the running vote know it.")
public record BallotJson(
        @Schema(
                description = "Keep it: after the close it finds your ballot in the published list.",
                example = "mfrggzdfmztwq2lknnwg23tpob")
        String tracker,

        @Schema(
                implementation = String.class,
                enumeration = {"yes", "no", "abstain"})
        Choice choice,

        Instant castAt,

        @Schema(description = "One for each body you are on the roll in and have voted in.")
        List<Cast> ballots) {

    /** A ballot in one body. */
    @Schema(name = "BallotInBody", description = "Your ballot in one body.")
    public record Cast(
            @Schema(
                    implementation = String.class,
                    enumeration = {"consumer", "worker"})
            Body body,

            String tracker,

            @Schema(
                    implementation = String.class,
                    enumeration = {"yes", "no", "abstain"})
            Choice choice) {}

    static BallotJson of(List<Ballot> ballots) {
        Ballot first = ballots.get(0);
        return new BallotJson(
                first.tracker().value(),
                first.choice(),
                first.castAt(),
                ballots.stream()
                        .map(ballot -> new Cast(ballot.body(), ballot.tracker().value(), ballot.choice()))
                        .toList());
    }
}
