package coop.rochdale.enactment;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Page;
import coop.rochdale.proposals.ProposalId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The acts of the co-op as they are read. */
public interface ActQueries {

    /** The acts in force at this instant, newest first. */
    Page<Act> inForceAt(Instant instant, Page.Wish wish);

    /** The act that a proposal became. */
    Optional<Act> of(ProposalId proposal);

    /**
     * One act.
     *
     * @param number 0 is the founding, which no proposal brought about and which has no measures
     */
    record Act(
            ActId id,
            int number,
            String title,
            Optional<ProposalId> proposal,
            Instant enactedAt,
            List<Measure> measures) {}
}
