package coop.rochdale.proposals.workflow;

import coop.rochdale.proposals.DueProposals;
import coop.rochdale.proposals.ProposalId;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Finds what is due, by one query outside any transaction, so that nothing is held afterwards. */
@Stateless
public class FindDue {

    private static final int MOST_AT_ONCE = 200;

    private DueProposals due;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected FindDue() {}

    @Inject
    public FindDue(DueProposals due) {
        this.due = due;
    }

    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public List<ProposalId> run() {
        return due.now(MOST_AT_ONCE);
    }

    /** Whether something is due for this one. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public boolean run(ProposalId id) {
        return due.isDue(id);
    }
}
