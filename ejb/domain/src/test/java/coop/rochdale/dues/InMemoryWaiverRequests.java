package coop.rochdale.dues;

import coop.rochdale.kernel.ActId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Requests in a map. */
public final class InMemoryWaiverRequests implements WaiverRequests {

    private final Map<WaiverRequestId, WaiverRequest> requests = new LinkedHashMap<>();

    @Override
    public Optional<WaiverRequest> find(WaiverRequestId id) {
        return Optional.ofNullable(requests.get(id));
    }

    @Override
    public Optional<WaiverRequestId> openOf(MembershipId membership) {
        return requests.values().stream()
                .filter(request -> request.isOpen() && request.membership().equals(membership))
                .map(WaiverRequest::id)
                .findFirst();
    }

    @Override
    public void file(WaiverRequestId id, MembershipId membership, Instant now) {
        if (openOf(membership).isPresent()) {
            throw new IllegalStateException("membership " + membership + " has an open request");
        }
        requests.put(id, new WaiverRequest(id, membership, true));
    }

    @Override
    public void grant(WaiverRequestId id, ActId act, Instant now) {
        requests.computeIfPresent(id, (key, open) -> new WaiverRequest(id, open.membership(), false));
    }

    /** Those of whoever asked, in the order of asking. */
    public List<WaiverRequestId> all() {
        return List.copyOf(requests.keySet());
    }
}
