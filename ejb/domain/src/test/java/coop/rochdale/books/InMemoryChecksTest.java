package coop.rochdale.books;

import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;

class InMemoryChecksTest implements ChecksContract {

    private InMemoryChecks checks = new InMemoryChecks();

    @BeforeEach
    void forget() {
        checks = new InMemoryChecks();
    }

    @Override
    public <T> T checks(Function<Checks, T> work) {
        return work.apply(checks);
    }
}
