package coop.rochdale.proposals;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;

class InMemoryProposalsTest implements ProposalListContract {

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryProposals proposals = new InMemoryProposals(accounts, InstantSource.system());
    private final InMemoryComments comments = new InMemoryComments(accounts);

    @Override
    public <T> T law(Function<Ports, T> work) {
        return work.apply(new Ports(proposals, proposals, proposals, comments));
    }

    @Override
    public AccountId someone(String handle) {
        return accounts.someone(handle, Instant.now());
    }

    @Override
    public void voteIs(ProposalId id, Facts.Voting voting) {
        // The fake keeps what it is told of the vote when the proposal is saved.
    }
}
