package coop.rochdale.proposals.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Line;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Comments;
import coop.rochdale.proposals.Comments.CommentView;
import coop.rochdale.proposals.Objections;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Says something about a submitted proposal, or answers what somebody said about it; any account may. */
@Stateless
public class CommentOnProposal {

    /** The longest text of a comment, in Unicode characters. */
    public static final int LONGEST_TEXT = 10_000;

    private Chamber chamber;
    private Comments comments;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected CommentOnProposal() {}

    @Inject
    public CommentOnProposal(Chamber chamber, Comments comments, Events events) {
        this.chamber = chamber;
        this.comments = comments;
        this.events = events;
    }

    /** A CommonMark text of 1 to 10,000 characters, and the comment on the same proposal that it answers. */
    public record Request(ProposalId proposal, String text, Optional<UUID> replyTo) {}

    public CommentView run(Actor actor, Request request) {
        Proposal proposal = chamber.find(request.proposal(), Optional.of(actor));
        Instant now = chamber.now();
        Objection.refuseFirst(Objections.toComment(chamber.standpoint(proposal, actor, now)));
        refuseFlaws(request);
        UUID id = Ids.next(now);
        comments.add(
                new Comments.NewComment(id, proposal.id(), actor.account(), request.text(), request.replyTo(), now));
        events.append(ProposalEvents.commented(proposal, id), now);
        return comments.find(proposal.id(), id).orElseThrow();
    }

    private void refuseFlaws(Request request) {
        List<Flaw> flaws = new ArrayList<>();
        if (!Line.isText(request.text(), LONGEST_TEXT)) {
            flaws.add(new Flaw("/text", "Write a text of 1 to " + LONGEST_TEXT + " characters."));
        }
        if (request.replyTo().isPresent()
                && comments.find(request.proposal(), request.replyTo().get()).isEmpty()) {
            flaws.add(new Flaw("/replyTo", "Name the id of a comment on this proposal."));
        }
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }
}
