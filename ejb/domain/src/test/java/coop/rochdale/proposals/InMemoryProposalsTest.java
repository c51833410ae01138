package coop.rochdale.proposals;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.SettableClock;
import java.util.function.Function;

class InMemoryProposalsTest extends ProposalListContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryProposals proposals = new InMemoryProposals(accounts, new SettableClock(now));
    private final InMemoryComments comments = new InMemoryComments(accounts);

    @Override
    protected <T> T tx(Function<Ports, T> work) {
        return work.apply(new Ports(proposals, proposals, proposals, comments));
    }

    @Override
    protected AccountId someone(String handle) {
        return accounts.someone(handle, now);
    }

    @Override
    protected void voteIs(ProposalId id, Facts.Voting voting) {
        // The fake keeps what it is told of the vote when the proposal is saved.
    }
}
