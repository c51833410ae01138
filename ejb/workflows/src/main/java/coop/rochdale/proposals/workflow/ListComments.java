package coop.rochdale.proposals.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.proposals.Comments;
import coop.rochdale.proposals.ProposalId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;

/** Lists what people said about a proposal, oldest first. */
@Stateless
public class ListComments {

    private Chamber chamber;
    private Comments comments;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListComments() {}

    @Inject
    public ListComments(Chamber chamber, Comments comments) {
        this.chamber = chamber;
        this.comments = comments;
    }

    public Page<Comments.CommentView> run(Optional<Actor> viewer, ProposalId id, Page.Wish wish) {
        return comments.of(chamber.find(id, viewer).id(), wish);
    }
}
