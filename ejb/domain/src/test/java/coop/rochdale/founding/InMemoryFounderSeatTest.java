package coop.rochdale.founding;

import java.util.function.Function;

class InMemoryFounderSeatTest implements FounderSeatContract {

    private final FounderSeat seat = new InMemoryFounderSeat();

    @Override
    public <T> T seat(Function<FounderSeat, T> work) {
        return work.apply(seat);
    }
}
