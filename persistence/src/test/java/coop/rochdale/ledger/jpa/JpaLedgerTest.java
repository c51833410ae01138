package coop.rochdale.ledger.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
    void refusesAPostingAddedLaterToATransactionThatBalanced() {
        UUID id = write("('assets:bank:later', 5, 'USD'), ('income:later', -5, 'USD')");
        assertThatThrownBy(() -> run(database -> database.run(
                        "insert into posting (transaction, line, account, amount_minor, currency, booked_on)"
                                + " values (?, 3, 'assets:bank:later', 1, 'USD', current_date)",
                        id)))
                .hasStackTraceContaining("that sum to 1");
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

    private UUID write(String postings) {
        UUID id = UUID.randomUUID();
        run(database -> {
            database.run(
                    "insert into ledger_transaction (id, booked_on, recorded_at, description)"
                            + " values (?, current_date, now(), 'Written by hand')",
                    id);
            database.run(
                    "insert into posting (transaction, line, account, amount_minor, currency, booked_on)"
                            + " select ?, row_number() over (), a, m, c, current_date from (values " + postings
                            + ") as p (a, m, c)",
                    id);
        });
        return id;
    }

    private long written(String test) {
        return tx(database -> database.one(
                        "select count(*) as lines from posting where account like '%:' || ?",
                        row -> row.number("lines"), test)
                .orElseThrow());
    }
}
