package coop.rochdale.founding.jpa;

import coop.rochdale.founding.FounderSeat;
import coop.rochdale.founding.FounderSeatContract;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.util.function.Function;

class JpaFounderSeatTest extends DatabaseTest implements FounderSeatContract {

    @Override
    public <T> T seat(Function<FounderSeat, T> work) {
        return tx(database -> work.apply(new JpaFounderSeat(database)));
    }
}
