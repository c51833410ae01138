package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import java.util.UUID;
import java.util.function.Function;

class InMemoryLooksTest implements LooksContract {

    private final InMemoryLooks looks = new InMemoryLooks();

    @Override
    public <T> T looks(Function<Looks, T> work) {
        return work.apply(looks);
    }

    @Override
    public AccountId somebody() {
        return new AccountId(UUID.randomUUID());
    }

    @Override
    public Holding position() {
        return new Holding(new PositionId(new UUID(0, 7)), 7, new ActId(new UUID(0, 8)));
    }
}
