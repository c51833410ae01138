package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.positions.JobsContract;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.PositionQueriesContract;
import java.util.function.BiFunction;

class JpaPositionQueriesTest extends DatabaseTest implements PositionQueriesContract {

    @Override
    public <T> T within(BiFunction<JobsContract.Ports, PositionQueries, T> work) {
        return tx(database -> work.apply(Jobs.ports(database), new JpaPositionQueries(database)));
    }

    @Override
    public ActId act() {
        return tx(Jobs::act);
    }

    @Override
    public AccountId someone() {
        return tx(Jobs::someone);
    }

    @Override
    public String handleOf(AccountId account) {
        return Jobs.handle(account);
    }
}
