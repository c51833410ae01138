package coop.rochdale.ledger.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.ledger.LedgerContract;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JpaLedgerTest extends DatabaseTest implements LedgerContract {

    @Override
    public <T> T ledger(Function<Ports, T> work) {
        return tx(database -> work.apply(new Ports(new JpaLedger(database), new JpaLedgerQueries(database))));
    }

    @Test
    void refusesAtCommitWhatDoesNotSumToZero() {
        assertThatThrownBy(() -> write("('assets:bank:odd', 5, 'USD'), ('income:odd', -4, 'USD')"))
                .hasStackTraceContaining("that sum to 1");
        assertThat(written("odd")).isZero();
    }

    @Test
    void refusesAtCommitATransactionOfTwoCurrencies() {
        assertThatThrownBy(() -> write("('assets:bank:mixed', 5, 'USD'), ('income:mixed', -5, 'EUR')"))
                .hasStackTraceContaining("in 2 currencies");
    }

    @Test
    void refusesAtCommitATransactionWithoutPostings() {
        assertThatThrownBy(() -> run(database ->
                        database.run("insert into ledger_transaction (id, booked_on, recorded_at, description)"
                                + " values (gen_random_uuid(), current_date, now(), 'Nothing')")))
                .hasStackTraceContaining("has 0 postings");
    }

    @Test
    void refusesPostingsAddedLaterEvenIfTheyBalance() {
        UUID id = write("('assets:bank:later', 5, 'USD'), ('income:later', -5, 'USD')");
        assertThatThrownBy(() -> run(database -> post(database, id, 3, "current_date")))
                .hasStackTraceContaining("nor any once it is committed");
        assertThat(written("later")).isEqualTo(2);
    }

    @Test
    void refusesPostingsOfAnotherDayThanTheirTransaction() {
        assertThatThrownBy(() -> run(database -> post(database, open(database), 1, "current_date + 1")))
                .hasStackTraceContaining("takes no postings of another day");
        run(database -> {
            UUID id = open(database);
            post(database, id, 1, "current_date");
            post(database, id, 3, "current_date");
        });
    }

    @Test
    void refusesATransactionThatClaimsToBeWrittenLater() {
        assertThatThrownBy(() -> run(database -> database.run("insert into ledger_transaction"
                        + " (id, booked_on, recorded_at, description, written_in)"
                        + " values (gen_random_uuid(), current_date, now(), 'Forged', '999999999')")))
                .hasStackTraceContaining("claims to be written");
    }

    @Test
    void refusesAReversalOfAReversal() {
        UUID first = write("('assets:bank:twice', 5, 'USD'), ('income:twice', -5, 'USD')");
        UUID reversal = tx(database -> reverse(database, first));
        assertThatThrownBy(() -> run(database -> reverse(database, reversal)))
                .hasStackTraceContaining("reverses a reversal");
        assertThatThrownBy(() -> run(database -> database.run(
                        "insert into ledger_transaction (id, booked_on, recorded_at, description, reverses)"
                                + " values (gen_random_uuid(), current_date, now(), 'Without a reason', ?)",
                        first)))
                .hasStackTraceContaining("check constraint");
    }

    @Test
    void checksManyTransactionsWrittenByOneStatement() {
        String many = "with written as (insert into ledger_transaction (id, booked_on, recorded_at, description)"
                + " select gen_random_uuid(), current_date, now(), 'One of many' from generate_series(1, 500)"
                + " returning id)"
                + " insert into posting (transaction, line, account, amount_minor, currency, booked_on)"
                + " select id, line, 'assets:bank:many', case line when 1 then 5 else ? end, 'USD', current_date"
                + " from written, generate_series(1, 2) line";
        run(database -> database.run(many, -5));
        assertThat(written("many")).isEqualTo(1_000);
        assertThatThrownBy(() -> run(database -> database.run(many, -4))).hasStackTraceContaining("that sum to 1");
    }

    @Test
    void refusesToChangeOrDeleteWhatIsBooked() {
        write("('assets:bank:stays', 5, 'USD'), ('income:stays', -5, 'USD')");
        for (String change : new String[] {
            "update posting set amount_minor = 1",
            "delete from posting",
            "truncate posting",
            "update ledger_transaction set description = 'Other'",
            "delete from ledger_transaction",
            "truncate ledger_transaction cascade"
        }) {
            assertThatThrownBy(() -> run(database -> database.run(change)))
                    .as(change)
                    .hasStackTraceContaining("append-only");
        }
    }

    private static UUID open(Database database) {
        UUID id = UUID.randomUUID();
        database.run(
                "insert into ledger_transaction (id, booked_on, recorded_at, description)"
                        + " values (?, current_date, now(), 'Written by hand')",
                id);
        return id;
    }

    /** Two postings that balance, from this line on. */
    private static void post(Database database, UUID id, int line, String day) {
        database.run(
                "insert into posting (transaction, line, account, amount_minor, currency, booked_on)"
                        + " select ?, l + ?, 'assets:bank:added', 5 - 10 * l, 'USD', " + day
                        + " from generate_series(0, 1) l",
                id,
                line);
    }

    private static UUID reverse(Database database, UUID reversed) {
        UUID id = UUID.randomUUID();
        database.run(
                "insert into ledger_transaction (id, booked_on, recorded_at, description, reverses, reason)"
                        + " values (?, current_date, now(), 'Reversal', ?, 'By hand')",
                id,
                reversed);
        post(database, id, 1, "current_date");
        return id;
    }

    private UUID write(String postings) {
        return tx(database -> {
            UUID id = open(database);
            database.run(
                    "insert into posting (transaction, line, account, amount_minor, currency, booked_on)"
                            + " select ?, row_number() over (), a, m, c, current_date from (values " + postings
                            + ") as p (a, m, c)",
                    id);
            return id;
        });
    }

    private long written(String test) {
        return tx(database -> database.one(
                        "select count(*) as lines from posting where account like '%:' || ?",
                        row -> row.number("lines"), test)
                .orElseThrow());
    }
}
