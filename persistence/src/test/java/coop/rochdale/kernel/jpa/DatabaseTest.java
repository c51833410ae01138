package coop.rochdale.kernel.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.postgresql.util.PSQLException;

/**
 * A test against a real PostgreSQL: a fresh, migrated database for the class, and {@link #tx} for a transaction of its
 * own, as a workflow has it. Everything a failing transaction did is rolled back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DatabaseTest {

    private String address = "";
    private EntityManagerFactory factory;

    @BeforeAll
    void openDatabase() {
        address = TestServer.freshDatabase();
        factory = Persistence.createEntityManagerFactory(
                "rochdale",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", "",
                        "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                        "jakarta.persistence.jdbc.url", address,
                        "eclipselink.connection-pool.default.max", "64"));
    }

    @AfterAll
    void closeDatabase() {
        factory.close();
    }

    /** Does the work in a transaction and commits it. */
    protected final <T> T tx(Function<Database, T> work) {
        try (EntityManager entities = factory.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T done = work.apply(new Database(entities));
                entities.getTransaction().commit();
                return done;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    /** While somebody else holds the lock of this name, whoever does this work waits for as long as that takes. */
    protected final void assertWaitsPatiently(String lock, Consumer<Database> work) {
        try (EntityManager waiting = factory.createEntityManager()) {
            waiting.getTransaction().begin();
            Connection connection = waiting.unwrap(Connection.class);
            List<CompletableFuture<Void>> waits = new ArrayList<>();
            try {
                run(holding -> {
                    holding.lock(lock);
                    waits.add(CompletableFuture.runAsync(() -> work.accept(new Database(waiting))));
                    while (!isAwaited(holding) && !waits.get(0).isDone()) {
                        Thread.onSpinWait();
                    }
                    assertThat(waits.get(0)).as("who wants %s", lock).isNotDone();
                    assertThat(patience(connection)).isGreaterThan(60_000);
                });
            } finally {
                waits.forEach(done -> done.handle((nothing, trouble) -> trouble).join());
                waiting.getTransaction().rollback();
            }
            waits.forEach(CompletableFuture::join);
        }
    }

    private static boolean isAwaited(Database holding) {
        return !holding.list(
                        "select from pg_locks where locktype = 'advisory' and not granted and database ="
                                + " (select oid from pg_database where datname = current_database())",
                        row -> true)
                .isEmpty();
    }

    /** For how many milliseconds it waits for an answer; for none as long as one takes. */
    private static int patience(Connection waiting) {
        try {
            return waiting.getNetworkTimeout();
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    protected final void run(Consumer<Database> work) {
        tx(database -> {
            work.accept(database);
            return true;
        });
    }

    /** The schema refuses this statement whoever sends it: an integrity constraint is in its way. */
    protected final void assertRefused(String statement) {
        assertThatThrownBy(() -> tx(database -> database.run(statement)))
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        refused -> assertThat(refused.getSQLState())
                                .as("integrity constraint violation")
                                .startsWith("23"));
    }

    /** The same, and this is what is in its way: the name of a constraint, or what a trigger says. */
    protected final void assertRefused(String statement, String why) {
        assertRefused(statement);
        assertThatThrownBy(() -> tx(database -> database.run(statement)))
                .rootCause()
                .hasMessageContaining(why);
    }

    /** A connection of its own, outside every transaction of the test. */
    protected final Connection connection() throws SQLException {
        return DriverManager.getConnection(address);
    }

    /** Moves the one clock by an interval such as {@code "31 days"}; back with {@code "0"}. */
    protected final void shiftClock(String interval) {
        run(database ->
                database.run("create or replace function rochdale_now() returns timestamptz language sql volatile"
                        + " parallel safe as 'select clock_timestamp() + interval ''" + interval + "'''"));
    }
}
