package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.positions.Commitments;
import coop.rochdale.positions.CommitmentsContract;
import coop.rochdale.positions.JobsContract;
import java.util.function.BiFunction;

class JpaCommitmentsTest extends DatabaseTest implements CommitmentsContract {

    @Override
    public <T> T within(BiFunction<JobsContract.Ports, Commitments, T> work) {
        return tx(database -> work.apply(Jobs.ports(database), new JpaCommitments(database)));
    }

    @Override
    public ActId act() {
        return tx(Jobs::act);
    }
}
