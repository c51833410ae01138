package coop.rochdale.proposals.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Comments;
import coop.rochdale.proposals.ProposalId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Shows one comment on a proposal. */
@Stateless
public class ShowComment {

    private Chamber chamber;
    private Comments comments;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowComment() {}

    @Inject
    public ShowComment(Chamber chamber, Comments comments) {
        this.chamber = chamber;
        this.comments = comments;
    }

    public Comments.CommentView run(Optional<Actor> viewer, ProposalId id, UUID comment) {
        return comments.find(chamber.find(id, viewer).id(), comment)
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "comment"));
    }
}
