package coop.rochdale.kernel.jpa;

import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/**
 * The running transaction's database: entities for aggregates changed one at a time, SQL for everything read in bulk,
 * locked or hot. Both see each other's writes, since pending entities are flushed before each statement. Outside a
 * transaction {@code list} and {@code one} are each their own, which spares the round trips to begin and to commit; so
 * may a write be that is one statement.
 */
@Dependent
public class Database {

    @PersistenceContext(unitName = "rochdale")
    private @Nullable EntityManager entities;

    @Resource(lookup = "java:app/jdbc/rochdale")
    private @Nullable DataSource pool;

    @Resource
    private @Nullable TransactionSynchronizationRegistry transactions;

    @Inject
    public Database() {}

    /** For tests, which bring their own entity manager with a running transaction. */
    public Database(EntityManager entities) {
        this.entities = entities;
    }

    /** How one row becomes a value. */
    @FunctionalInterface
    public interface Shape<T> {
        T of(Row row) throws SQLException;
    }

    public EntityManager entities() {
        if (entities == null) {
            throw new IllegalStateException("no container injected the entity manager");
        }
        return entities;
    }

    /** Every row of a query with {@code ?} parameters: text, numbers, booleans, ids, instants, dates, bytes, lists of texts or ids, or null. */
    public <T> List<T> list(String sql, Shape<T> shape, @Nullable Object... parameters) {
        return anywhere(sql, parameters, statement -> {
            try (ResultSet result = statement.executeQuery()) {
                List<T> rows = new ArrayList<>();
                Row row = new Row(result);
                while (result.next()) {
                    rows.add(shape.of(row));
                }
                return rows;
            }
        });
    }

    /** The only row of a query, if there is one; a second one is an error of the query. */
    public <T> Optional<T> one(String sql, Shape<T> shape, @Nullable Object... parameters) {
        List<T> rows = list(sql, shape, parameters);
        if (rows.size() > 1) {
            throw new IllegalStateException("one row expected, several came");
        }
        return rows.stream().findFirst();
    }

    /**
     * A page of rows, newest first by their column {@code number}. The query asks for numbers below one, and for so many
     * rows: these two parameters are its last, and go without saying.
     */
    public <T> Page<T> newestFirst(String sql, Shape<T> shape, Page.Wish wish, @Nullable Object... parameters) {
        record Numbered<T>(long number, T item) {}
        @Nullable Object[] all = Arrays.copyOf(parameters, parameters.length + 2);
        all[parameters.length] = wish.after().map(Keys::number).orElse(Long.MAX_VALUE);
        all[parameters.length + 1] = wish.limit() + 1;
        List<Numbered<T>> rows = list(sql, row -> new Numbered<>(row.number("number"), shape.of(row)), all);
        Page<Numbered<T>> page = Page.of(rows, wish, last -> Long.toString(last.number()));
        return new Page<>(page.items().stream().map(Numbered::item).toList(), page.next());
    }

    /** Runs a statement and answers how many rows it touched. */
    public int run(String sql, @Nullable Object... parameters) {
        return inTransaction(sql, parameters, PreparedStatement::executeUpdate);
    }

    /** Waits for, and holds to the end of the transaction, the lock of this name; for rules no single row can guard. */
    public void lock(String name) {
        list("select pg_advisory_xact_lock(hashtextextended(?, 0))", row -> true, name);
    }

    /** Together with others who share the lock of this name, keeps out whoever wants it alone, to the end of the transaction. */
    public void share(String name) {
        list("select pg_advisory_xact_lock_shared(hashtextextended(?, 0))", row -> true, name);
    }

    /** {@link #lock} where whoever holds it may take longer than other statements may. */
    public void lockPatiently(String name) {
        patiently(() -> {
            lock(name);
            return true;
        });
    }

    /** {@link #share} where whoever wants it alone may take longer than other statements may. */
    public void sharePatiently(String name) {
        patiently(() -> {
            share(name);
            return true;
        });
    }

    /**
     * For bulk work in steps, to the end of the transaction: a session that planned a statement while its tables were empty
     * would go through them row by row for each row of a step, until statistics are taken anew.
     */
    public void byIndex() {
        // PostgreSQL before 18 takes a plan that cannot do without for so dear that it compiles it.
        list("select set_config('enable_seqscan', 'off', true), set_config('jit', 'off', true)", row -> true);
    }

    /** For statements over whole rolls: what takes longer than a few seconds otherwise counts as lost. */
    public <T> T patiently(Supplier<T> work) {
        return LongWork.on(entities().unwrap(Connection.class), work);
    }

    /** Does the work, flushes it, and refuses if the constraint of this name stood in the way. */
    public <T> T refusing(String constraint, Supplier<Refused> refusal, Supplier<T> work) {
        try {
            T done = work.get();
            entities().flush();
            return done;
        } catch (PersistenceException trouble) {
            if (violates(trouble, constraint)) {
                throw refusal.get();
            }
            throw trouble;
        }
    }

    /** Whether this constraint or unique index is what the database complained of. */
    public static boolean violates(Throwable trouble, String constraint) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException refused) {
                ServerErrorMessage message = refused.getServerErrorMessage();
                return message != null && constraint.equals(message.getConstraint());
            }
        }
        return false;
    }

    private <T> T anywhere(String sql, @Nullable Object[] parameters, Work<T> work) {
        if (pool == null
                || transactions == null
                || transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return inTransaction(sql, parameters, work);
        }
        try (Connection connection = pool.getConnection()) {
            return prepared(connection, sql, parameters, work);
        } catch (SQLException trouble) {
            throw new PersistenceException(trouble);
        }
    }

    private <T> T inTransaction(String sql, @Nullable Object[] parameters, Work<T> work) {
        EntityManager manager = entities();
        manager.flush();
        return prepared(manager.unwrap(Connection.class), sql, parameters, work);
    }

    private static <T> T prepared(Connection connection, String sql, @Nullable Object[] parameters, Work<T> work) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int index = 0; index < parameters.length; index++) {
                Parameters.set(statement, index + 1, parameters[index]);
            }
            return work.with(statement);
        } catch (SQLException trouble) {
            throw new PersistenceException(trouble);
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T with(PreparedStatement statement) throws SQLException;
    }
}
