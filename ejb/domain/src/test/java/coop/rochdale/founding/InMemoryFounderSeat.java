package coop.rochdale.founding;

import coop.rochdale.accounts.Secret;
import java.time.Instant;
import java.util.Optional;

/** The founder's place in three fields. */
public final class InMemoryFounderSeat implements FounderSeat {

    private boolean freed;
    private Optional<Secret.Digest> token = Optional.empty();
    private Optional<Instant> taken = Optional.empty();

    @Override
    public void free() {
        freed = true;
    }

    @Override
    public boolean lockFree() {
        return freed && taken.isEmpty();
    }

    @Override
    public void offer(Secret.Digest offered) {
        token = Optional.of(offered);
    }

    @Override
    public Optional<Secret.Digest> offered() {
        return token;
    }

    @Override
    public void take(Instant at) {
        taken = Optional.of(at);
    }
}
