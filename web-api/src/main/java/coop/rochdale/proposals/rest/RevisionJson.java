package coop.rochdale.proposals.rest;

import coop.rochdale.proposals.ProposalQueries.Revision;
import coop.rochdale.proposals.ProposalQueries.RevisionMark;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a proposal said when it was submitted or revised. */
@Schema(name = "Revision")
public record RevisionJson(
        int number,
        @Schema(description = "A handle.") String by,
        Instant at,
        String title,
        String text,
        List<JsonObject> measures) {

    static RevisionJson of(Revision revision) {
        return new RevisionJson(
                revision.number(),
                revision.by(),
                revision.at(),
                revision.wording().title(),
                revision.wording().text(),
                revision.wording().measures().stream().map(Measures::json).toList());
    }

    /** That there is a revision. */
    @Schema(name = "RevisionMark")
    public record MarkJson(
            @Schema(description = "1 is the text as submitted.")
            int number,

            @Schema(description = "A handle.") String by,
            Instant at) {

        static MarkJson of(RevisionMark mark) {
            return new MarkJson(mark.number(), mark.by(), mark.at());
        }
    }
}
