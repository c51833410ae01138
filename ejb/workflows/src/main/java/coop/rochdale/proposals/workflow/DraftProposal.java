package coop.rochdale.proposals.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Objection;
import coop.rochdale.proposals.Objections;
import coop.rochdale.proposals.Proposal;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.Proposals;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Begins a draft, which any account may; it is private to its authors and appends no event. Refuses the 51st with {@code proposals.draft-limit}. */
@Stateless
public class DraftProposal {

    private InstantSource clock;
    private Editor editor;
    private Proposals proposals;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected DraftProposal() {}

    @Inject
    public DraftProposal(InstantSource clock, Editor editor, Proposals proposals) {
        this.clock = clock;
        this.editor = editor;
        this.proposals = proposals;
    }

    public ProposalId run(Actor actor, Manuscript manuscript) {
        Objection.refuseFirst(Objections.toDraft(proposals.lockDraftsOf(actor.account())));
        Instant now = clock.instant();
        Editor.Edited edited = editor.edit(actor.account(), manuscript);
        ProposalId id = new ProposalId(Ids.next(now));
        proposals.add(Proposal.drafted(id, edited.authors(), edited.draft(), now));
        return id;
    }
}
