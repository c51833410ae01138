package coop.rochdale.providers;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import java.util.UUID;
import java.util.function.Function;

class InMemoryArrivalsTest implements ArrivalsContract {

    private final InMemoryArrivals arrivals = new InMemoryArrivals();

    @Override
    public <T> T arrivals(Function<Ports, T> work) {
        T done = work.apply(new Ports(arrivals, arrivals));
        arrivals.commit();
        return done;
    }

    @Override
    public Treasurer treasurer() {
        return new Treasurer(new AccountId(new UUID(1, 1)), new ActId(new UUID(2, 2)));
    }
}
