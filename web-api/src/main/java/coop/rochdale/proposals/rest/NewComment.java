package coop.rochdale.proposals.rest;

import coop.rochdale.proposals.workflow.CommentOnProposal;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something to say about a proposal. */
@Schema(name = "NewComment")
public record NewComment(
        @Size(max = 2 * CommentOnProposal.LONGEST_TEXT, message = "Write a text of 1 to 10000 characters.")
        @Schema(
                description = "CommonMark.",
                example = "Who waters it in August?",
                maxLength = CommentOnProposal.LONGEST_TEXT)
        String text,

        @Schema(description = "The comment on the same proposal that it answers.") @Nullable
        UUID replyTo) {}
