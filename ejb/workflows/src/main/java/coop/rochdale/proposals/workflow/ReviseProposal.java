package coop.rochdale.proposals.workflow;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.MeasureBook;
import coop.rochdale.proposals.Objections;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Timetable;
import coop.rochdale.proposals.Wording;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Changes a draft, or makes a numbered revision of a proposal in deliberation, which then begins anew. What says the same
 * as before changes nothing, not even the version.
 */
@Stateless
public class ReviseProposal {

    private Chamber chamber;
    private Editor editor;
    private MeasureBook book;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ReviseProposal() {}

    @Inject
    public ReviseProposal(Chamber chamber, Editor editor, MeasureBook book, Events events) {
        this.chamber = chamber;
        this.editor = editor;
        this.book = book;
        this.events = events;
    }

    /** What it shall say, decided on at this version. */
    public record Request(ProposalId id, long version, Manuscript manuscript) {}

    public void run(Actor actor, Request request) {
        Proposal proposal = chamber.lock(request.id(), actor);
        Instant now = chamber.now();
        Objection.refuseFirst(Objections.toRevision(chamber.standpoint(proposal, actor, now)));
        if (proposal.version() != request.version()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        Editor.Edited edited = editor.edit(proposal.authors().author(), request.manuscript());
        if (proposal.publication().isEmpty()) {
            Proposal redrafted = proposal.redrafted(edited.authors(), edited.draft());
            if (!redrafted.equals(proposal)) {
                chamber.proposals().save(redrafted);
            }
        } else {
            refuseOtherChanges(proposal, edited);
            revise(proposal, actor, edited.draft().wording(), now);
        }
    }

    private static void refuseOtherChanges(Proposal proposal, Editor.Edited edited) {
        List<Flaw> flaws = new ArrayList<>();
        if (!edited.authors().equals(proposal.authors())) {
            flaws.add(new Flaw("/coAuthors", "Co-authors are named while it is a draft; leave this out."));
        }
        if (!edited.draft().follows().equals(proposal.follows())) {
            flaws.add(new Flaw("/follows", "What it follows is named while it is a draft; leave this out."));
        }
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
    }

    private void revise(Proposal proposal, Actor actor, Wording wording, Instant now) {
        if (wording.equals(proposal.wording())) {
            return;
        }
        book.check(wording.measures(), now);
        PriceTag price = book.price(wording.measures(), now);
        Proposal revised = proposal.revised(wording, price, Timetable.begun(now, chamber.terms(now)));
        chamber.proposals().save(revised);
        chamber.proposals().keepRevision(revised, actor.account(), now);
        events.append(ProposalEvents.revised(revised), now);
    }
}
