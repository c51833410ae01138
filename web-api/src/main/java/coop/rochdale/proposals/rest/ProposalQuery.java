package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.Parameters;
import coop.rochdale.proposals.ProposalQueries.Filter;
import coop.rochdale.proposals.State;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which proposals are wished for. */
public class ProposalQuery {

    private static final int LONGEST_WORDS = 200;

    @QueryParam("state")
    @Parameter(
            description = "Only those in this state; `draft` shows your own drafts.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
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
                            }))
    private @Nullable String state;

    @QueryParam("author")
    @Parameter(description = "Only those of this author, by handle.")
    private @Nullable String author;

    @QueryParam("q")
    @Parameter(
            description = "Only those whose title or text has, for each of these words, one that begins with it.",
            schema = @Schema(type = SchemaType.STRING, maxLength = LONGEST_WORDS))
    private @Nullable String words;

    @QueryParam("number")
    @Parameter(
            description = "Only the one of this number.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int32", minimum = "1"))
    private @Nullable String number;

    Filter filter(Optional<AccountId> viewer) {
        if (words != null && words.length() > LONGEST_WORDS) {
            throw Refused.because(
                    CommonRefusal.MALFORMED_REQUEST,
                    "the query parameter \"q\" has at most " + LONGEST_WORDS + " characters.");
        }
        return new Filter(
                Parameters.query("state", state, State.class),
                Optional.ofNullable(author),
                Optional.ofNullable(words).filter(text -> !text.isBlank()),
                Parameters.query("number", number, Integer.class),
                // It matters for drafts alone, and lists that differ in nothing are read once for all who ask.
                viewer.filter(account -> State.DRAFT.word().equals(state)));
    }
}
