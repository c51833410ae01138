package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.RollLine;
import coop.rochdale.ballots.workflow.ListRoll.Shown;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.Paged;
import coop.rochdale.members.Body;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the roll. */
@Schema(name = "Roll", description = "Who may vote: drawn when voting opened, and never changed.")
public record RollJson(
        BodyCounts counts, List<Entry> items, @Nullable String next) implements Paged {

    static RollJson of(Shown shown) {
        PageJson<Entry> page = Answers.pageJson(shown.lines(), Entry::of);
        BodyCounts counts =
                new BodyCounts(shown.counts().consumer(), shown.counts().worker());
        return new RollJson(counts, page.items(), page.next());
    }

    /** How many entries the whole roll has. */
    @Schema(name = "BodyCounts", description = "How many entries the whole roll has in each body.")
    public record BodyCounts(long consumer, long worker) {}

    /** One line of the roll. */
    @Schema(name = "RollEntry", description = "Someone who may vote.")
    public record Entry(
            @Schema(description = "Its number, drawn by lot.")
            int entry,

            @Schema(
                    implementation = String.class,
                    enumeration = {"consumer", "worker"})
            Body body,

            @Schema(description = "The day, in UTC, since when they are in the body.")
            LocalDate since,

            @Schema(
                    enumeration = {"paid", "employed"},
                    description = "A waiver counts as paid.")
            String basis,

            @Schema(description = "The handle of who chose to be listed, else a pseudonym made for this roll.")
            String name) {

        static Entry of(RollLine line) {
            return new Entry(line.entry(), line.body(), line.since(), line.basis(), line.name());
        }
    }
}
