package coop.rochdale.proposals.workflow;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.MeasureBook;
import coop.rochdale.proposals.Objections;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Timetable;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Submits a draft: checks every measure, gives number, price and timetable, and opens deliberation, or voting at once. */
@Stateless
public class SubmitProposal {

    private Chamber chamber;
    private MeasureBook book;
    private OpenProposal openProposal;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SubmitProposal() {}

    @Inject
    public SubmitProposal(Chamber chamber, MeasureBook book, OpenProposal openProposal, Events events) {
        this.chamber = chamber;
        this.book = book;
        this.openProposal = openProposal;
        this.events = events;
    }

    /** Which draft, and the version its author decided on if they say so. */
    public record Request(ProposalId id, Optional<Long> version) {}

    public void run(Actor actor, Request request) {
        Proposal draft = chamber.lock(request.id(), actor);
        int open = chamber.proposals().lockOpenOf(draft.authors().author());
        Instant now = chamber.now();
        Terms terms = chamber.terms(now);
        Objection.refuseFirst(Objections.toSubmission(
                chamber.standpoint(draft, actor, now), open, terms.integer(Clause.PROPOSALS_OPEN_LIMIT)));
        if (request.version().isPresent() && request.version().get() != draft.version()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        book.check(draft.wording().measures(), now);
        PriceTag price = book.price(draft.wording().measures(), now);
        Proposal submitted = draft.submitted(chamber.proposals().nextNumber(), price, Timetable.begun(now, terms));
        chamber.proposals().save(submitted);
        chamber.proposals().keepRevision(submitted, actor.account(), now);
        events.append(ProposalEvents.submitted(submitted), now);
        openProposal.run(submitted.id(), now);
    }
}
