package coop.rochdale.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/**
 * The same stories on PostgreSQL as on the fakes, and the same is seen. {@code -Dsimulation.postgres=20} tells that many,
 * {@code -Dsimulation.seed=42} one of them again.
 */
class PostgresSimulationTest {

    private static final int SEEDS = Integer.getInteger("simulation.postgres", 2);
    private static final int MONTHS = Integer.getInteger("simulation.months", 3);
    private static final int INSPECT_EVERY = 10;

    @Test
    void theSameIsSeenOnTheDatabaseAsOnTheFakes() {
        Long only = Long.getLong("simulation.seed");
        LongStream seeds = only == null ? LongStream.rangeClosed(1, SEEDS) : LongStream.of(only);
        seeds.forEach(PostgresSimulationTest::tell);
    }

    private static void tell(long seed) {
        Simulation.Course real = new Simulation(PostgresWorld::new, INSPECT_EVERY).tell(seed, MONTHS);
        Simulation.Course fake = new Simulation(MemoryWorld::new, INSPECT_EVERY).tell(seed, MONTHS);

        assertThat(real.seen()).as("seed %d: %s", seed, real.trouble()).isEqualTo(fake.seen());
        assertThat(real.trouble()).as("seed %d", seed).isEmpty();
        assertThat(real.pictures()).hasSameSizeAs(fake.pictures());
        for (int i = 0; i < real.pictures().size(); i++) {
            List<String> onlyReal = new ArrayList<>(real.pictures().get(i));
            onlyReal.removeAll(fake.pictures().get(i));
            List<String> onlyFake = new ArrayList<>(fake.pictures().get(i));
            onlyFake.removeAll(real.pictures().get(i));
            assertThat(onlyReal)
                    .as("seed %d after %d steps", seed, (i + 1) * INSPECT_EVERY)
                    .isEqualTo(onlyFake);
        }
    }
}
