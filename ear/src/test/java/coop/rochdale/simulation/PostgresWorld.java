package coop.rochdale.simulation;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Examination;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;

/** A co-op on the adapters for PostgreSQL, in a database of its own whose one clock each transaction sets. */
final class PostgresWorld implements World {

    private static final List<Class<?>> BEANS = Stream.of(AdvanceProposals.class, Database.class)
            .flatMap(one -> Classes.beside(one).stream())
            .toList();
    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final String SET_CLOCK = "select set_config('simulation.now', ?, ?)";
    private static final EmbeddedPostgres SERVER = start();

    private final String address;
    private final EntityManagerFactory factory;
    private final Deque<Transaction> running = new ArrayDeque<>();
    private Optional<Transaction> reader = Optional.empty();
    private Instant readAt = Instant.MIN;
    private long statements;
    private final Transactions transactions;
    private final Container container;

    PostgresWorld(Instant begin) {
        String name = "world" + DATABASES.incrementAndGet();
        sql("create database " + name + " template empty");
        address = SERVER.getJdbcUrl("postgres", name) + "&stringtype=unspecified";
        factory = Persistence.createEntityManagerFactory(
                "rochdale",
                Map.of(
                        "jakarta.persistence.transactionType", "RESOURCE_LOCAL",
                        "jakarta.persistence.jtaDataSource", "",
                        "jakarta.persistence.nonJtaDataSource", "",
                        "jakarta.persistence.jdbc.driver", "org.postgresql.Driver",
                        "jakarta.persistence.jdbc.url", address));
        transactions = new Transactions(this::begin, begin);
        container = new Container(transactions, List.of(new CurrentDatabase(), new Impatience()), BEANS);
    }

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Container container() {
        return container;
    }

    /** How many statements there were so far, but for those that begin and end transactions. */
    long statements() {
        return statements;
    }

    /** A connection of its own, on which the clock stands where it stands now. */
    Connection connection() throws SQLException {
        Connection connection = DriverManager.getConnection(address);
        setClock(connection, transactions.now(), false);
        return connection;
    }

    @Override
    public void inspect() {
        try (Connection connection = connection()) {
            Examination examined = Examination.of(connection);
            if (!examined.isSound()) {
                throw new AssertionError("the check finds: " + examined.findings());
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    @Override
    public void close() {
        endReading();
        factory.close();
    }

    private Store.Unit begin(Instant now) {
        endReading();
        Transaction begun = new Transaction(now);
        running.push(begun);
        return begun;
    }

    /** What a statement outside of transactions wrote stays; one that failed wrote nothing. */
    private void endReading() {
        reader.ifPresent(last -> {
            try {
                last.commit();
            } catch (RuntimeException failed) {
                last.rollback();
            }
        });
        reader = Optional.empty();
    }

    private final class Transaction implements Store.Unit {
        private final EntityManager entities = factory.createEntityManager();

        Transaction(Instant now) {
            entities.getTransaction().begin();
            setClock(entities.unwrap(Connection.class), now, true);
        }

        @Override
        public void commit() {
            entities.getTransaction().commit();
            end();
        }

        @Override
        public void rollback() {
            if (entities.isOpen()) {
                // A commit that failed has ended it.
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
                end();
            }
        }

        private void end() {
            entities.close();
            running.remove(this);
        }
    }

    /** The database of the transaction that runs; what is read outside of any is read by itself. */
    private final class CurrentDatabase extends Database {
        @Override
        public EntityManager entities() {
            statements++;
            Transaction current = running.peek();
            if (current == null) {
                // Who reads outside of transactions sees the clock where it stands, too.
                if (!readAt.equals(transactions.now())) {
                    endReading();
                    readAt = transactions.now();
                }
                if (reader.isEmpty()) {
                    reader = Optional.of(new Transaction(transactions.now()));
                }
                current = reader.get();
            }
            return current.entities;
        }
    }

    private static void setClock(Connection connection, Instant now, boolean local) {
        try (PreparedStatement statement = connection.prepareStatement(SET_CLOCK)) {
            statement.setString(1, now.toString());
            statement.setBoolean(2, local);
            statement.execute();
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }

    private static EmbeddedPostgres start() {
        try {
            EmbeddedPostgres server =
                    EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
            sql(server, "postgres", "create database empty");
            Flyway.configure()
                    .dataSource(server.getDatabase("postgres", "empty"))
                    .load()
                    .migrate();
            sql(
                    server,
                    "empty",
                    "create or replace function rochdale_now() returns timestamptz language sql volatile parallel safe"
                            + " as 'select current_setting(''simulation.now'')::timestamptz'");
            return server;
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    private static void sql(String statement) {
        sql(SERVER, "postgres", statement);
    }

    private static void sql(EmbeddedPostgres server, String database, String statement) {
        try (Connection connection = server.getDatabase("postgres", database).getConnection();
                Statement command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
