package coop.rochdale.proposals;

import java.time.Instant;
import java.util.List;

/** What the clock has brought about and nobody has written down yet. */
public interface DueProposals {

    /** At most {@code most} proposals for which a step is due, longest waiting first. */
    List<ProposalId> at(Instant now, int most);

    boolean isDue(ProposalId id, Instant now);
}
