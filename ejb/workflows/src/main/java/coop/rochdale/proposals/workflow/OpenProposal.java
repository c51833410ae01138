package coop.rochdale.proposals.workflow;

import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.workflow.OpenVote;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.DueStep;
import coop.rochdale.proposals.MeasureBook;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Proposals;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Opens voting where that is due: roll, rule and period are those of this instant, however late it comes. */
@Stateless
public class OpenProposal {

    private Proposals proposals;
    private MeasureBook book;
    private OpenVote openVote;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected OpenProposal() {}

    @Inject
    public OpenProposal(Proposals proposals, MeasureBook book, OpenVote openVote, Events events) {
        this.proposals = proposals;
        this.book = book;
        this.openVote = openVote;
        this.events = events;
    }

    /** Joins the transaction of whatever made it due. */
    public void run(ProposalId id, Instant now) {
        proposals.lock(id).filter(proposal -> proposal.due(now) == DueStep.OPEN).ifPresent(due -> open(due, now));
    }

    private void open(Proposal proposal, Instant now) {
        // Before the roll is drawn, for which everybody waits who takes a right to vote away.
        Proposal priced = priced(proposal, now);
        Vote vote = openVote.run(proposal.id().value(), now);
        proposals.save(priced.opened(vote.openedAt(), vote.closesAt()));
        events.append(ProposalEvents.opened(proposal, vote.closesAt()), now);
    }

    /** What somebody made dearer meanwhile is voted on at its new price, not found too dear once it passed. */
    private Proposal priced(Proposal proposal, Instant now) {
        boolean justPriced = proposal.facts()
                .deliberation()
                .filter(begun -> begun.timetable().since().equals(now))
                .isPresent();
        if (justPriced) {
            return proposal;
        }
        List<Measure> measures = proposal.wording().measures();
        try {
            book.check(measures, now);
            return proposal.priced(book.price(measures, now));
        } catch (Refused cannotBeCarriedOutNow) {
            return proposal;
        }
    }
}
