package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.workflow.ShowTally.Shown;
import coop.rochdale.members.Body;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a vote stands. */
@JsonbNillable
@Schema(name = "Tally", description = "The numbers of a vote, as far as they are public yet.")
public record TallyJson(
        @Schema(name = "final", description = "Whether the vote is sealed and the numbers stand for ever.")
        @JsonbProperty("final")
        boolean isFinal,

        @Schema(
                implementation = String.class,
                enumeration = {"secret", "open"})
        Secrecy secrecy,

        Instant openedAt,

        @Schema(description = "The server's clock closes the vote at this instant.")
        Instant closesAt,

        BodyTallyJson consumer,
        BodyTallyJson worker,
        RuleJson rule,

        @Schema(nullable = true, description = "Null until the vote is sealed.") @Nullable
        OutcomeJson outcome,

        @Schema(nullable = true, description = "Why it came out so, in the reader's language; null until then.")
        @Nullable
        String explanation,

        @Schema(description = "What a secret vote does not protect against; empty for an open one.")
        List<String> limits) {

    static TallyJson of(Shown shown, Words words) {
        Vote vote = shown.vote();
        @Nullable
        OutcomeJson outcome =
                vote.seal().map(Seal::outcome).map(OutcomeJson::of).orElse(null);
        @Nullable
        String explanation = vote.seal()
                .flatMap(seal -> shown.tally())
                .map(tally -> words.explanation(vote.rule(), tally))
                .orElse(null);
        return new TallyJson(
                vote.seal().isPresent(),
                vote.secrecy(),
                vote.openedAt(),
                vote.closesAt(),
                BodyTallyJson.of(Body.CONSUMER, shown.tally(), shown.turnout()),
                BodyTallyJson.of(Body.WORKER, shown.tally(), shown.turnout()),
                RuleJson.of(vote.rule()),
                outcome,
                explanation,
                vote.isSecret() ? words.limits() : List.of());
    }
}
