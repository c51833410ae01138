package coop.rochdale.proposals;

import java.util.List;

/** What the clock, the co-op's one, has brought about and nobody has written down yet. */
public interface DueProposals {

    /** At most {@code most} proposals for which a step is due, longest waiting first. */
    List<ProposalId> now(int most);

    boolean isDue(ProposalId id);
}
