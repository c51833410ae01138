package coop.rochdale.positions.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Looks;
import coop.rochdale.positions.LooksContract;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Power;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaLooksTest extends DatabaseTest implements LooksContract {

    private final Holding position = new Holding(new PositionId(new UUID(0, 7)), 7, new ActId(new UUID(0, 8)));

    @BeforeAll
    void createAPosition() {
        run(database -> {
            database.run(
                    "insert into position (id, title, description, seats, notice_period, act, created_at)"
                            + " values (?, 'Treasurer', 'Counts', 1, 'P30D', ?, now())",
                    position.position().value(),
                    Jobs.act(database).value());
            for (Power power : List.of(Power.TREASURY, Power.OPERATIONS)) {
                database.run(
                        "insert into position_power (position, power) values (?, ?)",
                        position.position().value(),
                        power.word());
            }
        });
    }

    @Override
    public <T> T looks(Function<Looks, T> work) {
        return tx(database -> work.apply(new JpaLooks(database)));
    }

    @Override
    public AccountId somebody() {
        return tx(Jobs::someone);
    }

    @Override
    public Holding position() {
        return position;
    }

    @Test
    void ofManyAtOnceOneIsTheFirst() throws Exception {
        AccountId ada = somebody();
        Callable<Boolean> look =
                () -> looks(looks -> looks.isFirst(ada, position, Power.TREASURY, LocalDate.of(2026, 2, 3)));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<Boolean> first = new ArrayList<>();
        for (Future<Boolean> done : threads.invokeAll(Collections.nCopies(16, look))) {
            first.add(done.get());
        }
        threads.shutdown();
        assertThat(first).containsOnlyOnce(true);
    }
}
