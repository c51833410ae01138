package coop.rochdale.dues;

import coop.rochdale.kernel.ActId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.Optional;

/** All requests for waivers; whose they are is for nobody but those who filed them. */
public interface WaiverRequests {

    Optional<WaiverRequest> find(WaiverRequestId id);

    /** The one of this membership that was not granted yet; there is at most one. */
    Optional<WaiverRequestId> openOf(MembershipId membership);

    /** Files one for a membership that has no open one. */
    void file(WaiverRequestId id, MembershipId membership, Instant now);

    /** Closes an open one: this act granted it. */
    void grant(WaiverRequestId id, ActId act, Instant now);
}
