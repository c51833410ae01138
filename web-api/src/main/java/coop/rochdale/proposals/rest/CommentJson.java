package coop.rochdale.proposals.rest;

import coop.rochdale.proposals.Comments.CommentView;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody said about a proposal. */
@Schema(name = "Comment")
public record CommentJson(
        UUID id,
        @Schema(description = "A handle.") String author,
        @Schema(description = "CommonMark, as written.") String text,

        @Schema(description = "The comment that it answers.", implementation = String.class)
        Optional<UUID> replyTo,

        Instant writtenAt) {

    static CommentJson of(CommentView comment) {
        return new CommentJson(comment.id(), comment.author(), comment.text(), comment.replyTo(), comment.at());
    }
}
