package coop.rochdale.ballots.rest;

import coop.rochdale.kernel.Actor;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import coop.rochdale.proposals.workflow.ShowProposal;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** What is voted on: brought to where the clock says it is before anybody looks at its vote. */
@Dependent
public class Matter {

    private final AdvanceProposals advance;
    private final ShowProposal show;

    @Inject
    public Matter(AdvanceProposals advance, ShowProposal show) {
        this.advance = advance;
        this.show = show;
    }

    /** The same id, after its vote was opened or sealed if the clock says so. */
    UUID current(UUID id) {
        advance.run(new ProposalId(id));
        return id;
    }

    /** The same for someone who may see it; to anybody else there is no such proposal. */
    void current(UUID id, Actor actor) {
        show.run(Optional.of(actor), new ProposalId(current(id)));
    }
}
