package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.positions.JobsContract;
import java.util.function.Function;

class JpaJobsTest extends DatabaseTest implements JobsContract {

    @Override
    public <T> T within(Function<Ports, T> work) {
        return tx(database -> work.apply(Jobs.ports(database)));
    }

    @Override
    public ActId act() {
        return tx(Jobs::act);
    }

    @Override
    public ActId founding() {
        return tx(Jobs::founding);
    }

    @Override
    public AccountId someone() {
        return tx(Jobs::someone);
    }
}
