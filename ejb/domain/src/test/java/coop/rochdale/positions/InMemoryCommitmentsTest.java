package coop.rochdale.positions;

import coop.rochdale.kernel.ActId;
import java.util.function.BiFunction;

class InMemoryCommitmentsTest implements CommitmentsContract {

    private final InMemoryPositions positions = new InMemoryPositions(Samples.ACT);
    private final InMemoryEmployments employments = new InMemoryEmployments();
    private final JobsContract.Ports ports = new JobsContract.Ports(
            positions, new InMemoryApplications(), employments, new InMemoryPowers(positions, employments));

    @Override
    public <T> T within(BiFunction<JobsContract.Ports, Commitments, T> work) {
        return work.apply(ports, new InMemoryCommitments(positions));
    }

    @Override
    public ActId act() {
        return Samples.ACT;
    }
}
