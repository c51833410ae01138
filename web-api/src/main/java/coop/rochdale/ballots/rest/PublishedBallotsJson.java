package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.PublishedBallot;
import coop.rochdale.ballots.workflow.ListBallots.Shown;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.Paged;
import coop.rochdale.members.Body;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the ballots of a sealed vote. */
@Schema(name = "PublishedBallots", description = "Every ballot of a sealed vote, sorted by tracker.")
public record PublishedBallotsJson(
        List<Published> items,
        @Nullable String next,

        @Schema(description = "What a secret vote does not protect against; empty for an open one.")
        List<String> limits)
        implements Paged {

    static PublishedBallotsJson of(Shown shown, Words words) {
        PageJson<Published> page = Answers.pageJson(shown.ballots(), Published::of);
        return new PublishedBallotsJson(
                page.items(), page.next(), shown.vote().isSecret() ? words.limits() : List.of());
    }

    /** One ballot. */
    @Schema(name = "PublishedBallot", description = "A ballot for everybody to recount.")
    public record Published(
            String tracker,

            @Schema(
                    implementation = String.class,
                    enumeration = {"consumer", "worker"})
            Body body,

            @Schema(
                    implementation = String.class,
                    enumeration = {"yes", "no", "abstain"})
            Choice choice,

            @Schema(description = "Whose it is, by the name on the roll; only after an open vote.") @Nullable
            String name) {

        static Published of(PublishedBallot ballot) {
            return new Published(
                    ballot.tracker().value(),
                    ballot.body(),
                    ballot.choice(),
                    ballot.name().orElse(null));
        }
    }
}
