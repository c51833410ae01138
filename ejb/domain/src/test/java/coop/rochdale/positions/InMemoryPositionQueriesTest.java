package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import java.util.function.BiFunction;

class InMemoryPositionQueriesTest implements PositionQueriesContract {

    private final InMemoryPositions positions = new InMemoryPositions(Samples.ACT);
    private final InMemoryApplications applications = new InMemoryApplications();
    private final InMemoryEmployments employments = new InMemoryEmployments();
    private final JobsContract.Ports ports =
            new JobsContract.Ports(positions, applications, employments, new InMemoryPowers(positions, employments));
    private final PositionQueries queries =
            new InMemoryPositionQueries(positions, applications, employments, this::handleOf);

    @Override
    public <T> T within(BiFunction<JobsContract.Ports, PositionQueries, T> work) {
        return work.apply(ports, queries);
    }

    @Override
    public ActId act() {
        return Samples.ACT;
    }

    @Override
    public AccountId someone() {
        return Samples.someone();
    }

    @Override
    public String handleOf(AccountId account) {
        return "p-" + account;
    }
}
