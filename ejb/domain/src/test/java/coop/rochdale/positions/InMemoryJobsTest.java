package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import java.util.function.Function;

class InMemoryJobsTest implements JobsContract {

    private final ActId founding = new ActId(Ids.next(Samples.NOW));
    private final InMemoryPositions positions = new InMemoryPositions(founding);
    private final InMemoryEmployments employments = new InMemoryEmployments();
    private final Ports ports =
            new Ports(positions, new InMemoryApplications(), employments, new InMemoryPowers(positions, employments));

    @Override
    public <T> T within(Function<Ports, T> work) {
        return work.apply(ports);
    }

    @Override
    public ActId act() {
        return Samples.ACT;
    }

    @Override
    public ActId founding() {
        return founding;
    }

    @Override
    public AccountId someone() {
        return Samples.someone();
    }
}
