package coop.rochdale.proposals;

import java.util.UUID;

/** Names one proposal, from its draft on; the vote on it has the same id. */
public record ProposalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
