package coop.rochdale.proposals;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/** All proposals, for acts on them. Whatever is locked stays locked until the transaction ends. */
public interface Proposals {

    void add(Proposal drafted);

    Optional<Proposal> find(ProposalId id);

    /** Waits until nobody else holds it, and reads it as it is then. */
    Optional<Proposal> lock(ProposalId id);

    /** Like {@link #lock}, but answers empty at once where somebody else holds it. */
    Optional<Proposal> lockIfFree(ProposalId id);

    /** Stores what {@link #lock} answered, changed; its version goes up with the transaction. */
    void save(Proposal changed);

    /** The number of the next proposal to be submitted. A number may be lost to a submission that fails after it. */
    int nextNumber();

    /** Keeps the latest wording as a revision, with who made it and when; revisions are never changed. */
    void keepRevision(Proposal published, AccountId by, Instant at);

    /** Remembers that they second the latest revision, which {@link #find} counts from then on; false if they have already. */
    boolean second(Proposal proposal, AccountId by, Instant at);

    boolean hasSeconded(Proposal proposal, AccountId by);

    /** How many of their proposals are in deliberation or voting; counted alone, nobody submits for them meanwhile. */
    int lockOpenOf(AccountId author);

    /** The same count without holding anybody up. */
    int countOpenOf(AccountId author);

    /** How many drafts they keep; counted alone, nobody begins one for them meanwhile. */
    int lockDraftsOf(AccountId author);
}
