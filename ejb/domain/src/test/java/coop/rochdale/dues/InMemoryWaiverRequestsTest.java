package coop.rochdale.dues;

import coop.rochdale.kernel.ActId;
import coop.rochdale.members.MembershipId;
import java.util.UUID;
import java.util.function.Function;

class InMemoryWaiverRequestsTest implements WaiverRequestsContract {

    private final InMemoryWaiverRequests requests = new InMemoryWaiverRequests();

    @Override
    public <T> T requests(Function<WaiverRequests, T> work) {
        return work.apply(requests);
    }

    @Override
    public MembershipId member(String handle) {
        return new MembershipId(UUID.randomUUID());
    }

    @Override
    public ActId act() {
        return new ActId(new UUID(0, 1));
    }
}
