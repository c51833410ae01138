package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Authors;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Wording;
import coop.rochdale.proposals.workflow.Manuscript;
import coop.rochdale.proposals.workflow.ShowProposal.Shown;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A proposal as it is written: what a draft is made of, and what a patch changes. */
@Schema(name = "NewProposal", description = "What a proposal says, and who stands behind it.")
public record NewProposal(
        // Sizes here count UTF-16 units and only keep nonsense out; the core counts characters.
        @Size(max = 2 * Wording.LONGEST_TITLE, message = "Write a text of 1 to 200 characters.")
        @Schema(description = "One line.", example = "A shared garden", maxLength = Wording.LONGEST_TITLE)
        String title,

        @Size(max = 2 * Wording.LONGEST_TEXT, message = "Write a text of 1 to 50000 characters.")
        @Schema(description = "CommonMark.", example = "The yard lies idle.", maxLength = Wording.LONGEST_TEXT)
        String text,

        @Schema(
                description = "What happens if it passes, all of it or nothing: objects of a `kind` and the fields that"
                        + " kind knows.",
                example = "[{\"kind\": \"resolution\"}]",
                minItems = 1,
                maxItems = Wording.MOST_MEASURES)
        List<JsonObject> measures,

        @Schema(description = "The earlier proposal that this one corrects or continues.") @Nullable
        UUID follows,

        @Schema(
                description = "Handles of those who may edit the draft too.",
                maxItems = Authors.MOST,
                example = "[\"ada\"]")
        @Nullable
        List<String> coAuthors) {

    public NewProposal {
        List<Flaw> flaws = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            if (!(measures.get(i).get("kind") instanceof JsonString)) {
                flaws.add(new Flaw("/measures/" + i + "/kind", "Name the kind of measure, like \"resolution\"."));
            }
        }
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }

    /** The proposal as it stands, for a patch to change. */
    static NewProposal of(Shown shown) {
        Wording wording = shown.proposal().wording();
        return new NewProposal(
                wording.title(),
                wording.text(),
                wording.measures().stream().map(Measures::json).toList(),
                shown.proposal().follows().map(ProposalId::value).orElse(null),
                shown.links().byline().coAuthors());
    }

    Manuscript toManuscript() {
        List<Measure> read = measures.stream().map(Measures::read).toList();
        List<String> handles = coAuthors == null ? List.of() : coAuthors;
        return new Manuscript(title, text, read, Optional.ofNullable(follows), handles);
    }
}
