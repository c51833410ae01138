package coop.rochdale.ledger.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.kernel.jpa.Examination;
import coop.rochdale.kernel.jpa.Finding;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Until;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Sums make balances quick and never different. {@code -Drochdale.postings=5000000} shows the plans on a ledger of ten
 * years, and how long an answer takes.
 */
class BalancesTest extends DatabaseTest {

    private static final Logger LOG = Logger.getLogger(BalancesTest.class.getName());
    private static final int POSTINGS = Integer.getInteger("rochdale.postings", 12_000);
    private static final int SHOWN = 1_000_000;
    private static final int CHUNK = 200_000;
    private static final String POST = """
            with written as (
                insert into ledger_transaction (id, booked_on, recorded_at, description)
                select gen_random_uuid(), date '2020-01-01' + (n::bigint * 3650 / %1$d)::int, timestamptz '2020-01-01 12:00Z'
                    + (n::bigint * 3650 / %1$d) * interval '1 day' + (n %% 3) * interval '7 hours', 'One of many'
                from generate_series(%2$d, %3$d) n returning id, number, booked_on)
            insert into posting (transaction, line, account, amount_minor, currency, booked_on)
            select id, line, case when line = 1 then 'assets:bank:main'
                                  else (array['income:dues', 'liabilities:member-credit', 'income:gifts'])[1 + number %% 3] end,
                   (500 + number %% 7) * (3 - 2 * line), 'USD', booked_on
            from written, generate_series(1, 2) line order by number, line
            """;

    @BeforeAll
    void post() throws SQLException {
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            for (long done = 0; done < POSTINGS / 2; done += CHUNK) {
                long last = Math.min(done + CHUNK, POSTINGS / 2) - 1;
                statement.execute(POST.formatted(POSTINGS / 2, done, last));
            }
            statement.execute("analyze");
        }
    }

    @Test
    void areTheSameWithoutSumsWithSomeAndWithAll() throws SQLException {
        run(database -> new JpaLedgerSums(database).forget());
        List<List<?>> without = answers();
        long settled = tx(database -> new JpaLedgerSums(database).settle(POSTINGS * 2));
        assertThat(settled).as("too few to bother").isZero();
        assertThat(settle(1, 4_000)).isEqualTo(4_000);
        assertThat(answers()).isEqualTo(without);
        settleAll();
        assertThat(settle(1, 4_000)).isZero();
        assertThat(answers()).isEqualTo(without);
        assertThat(unsound()).isEmpty();
        show("select * from ledger_balances('2026-06-30', null)");
        show("select * from ledger_balances(null, '2026-06-30 13:00Z')");
        show("select account, currency, sum(amount_minor) from posting where booked_on <= '2026-06-30' group by 1, 2");
    }

    @Test
    void holdWhatIsPostedLaterToADayThatIsOver() throws SQLException {
        settleAll();
        long before = bank("2020-01-01");
        try (Connection connection = connection()) {
            post(connection, 0, 0);
        }
        assertThat(bank("2020-01-01") - before).isBetween(500L, 506L);
    }

    @Test
    void areNotSummedUpWhileSomebodyIsWriting() throws SQLException {
        settleAll();
        try (Connection slow = connection();
                Connection quick = connection()) {
            slow.setAutoCommit(false);
            post(slow, 0, 9);
            post(quick, 0, 9);
            assertThat(settle(1, 100))
                    .as("numbers below the newest may yet appear")
                    .isZero();
            slow.commit();
            assertThat(settle(1, 100)).isEqualTo(40);
        }
        assertThat(unsound()).isEmpty();
        List<List<?>> settled = answers();
        run(database -> new JpaLedgerSums(database).forget());
        assertThat(answers()).isEqualTo(settled);
    }

    @Test
    void areNotForgottenWhileSomebodySumsUp() throws SQLException {
        run(database -> new JpaLedgerSums(database).forget());
        List<List<?>> right = answers();
        assertThat(settle(1, 1_000)).isEqualTo(1_000);
        try (Connection slow = connection();
                Statement statement = slow.createStatement()) {
            slow.setAutoCommit(false);
            statement.execute("select settle_ledger(1, 1000)");
            assertThatThrownBy(() -> run(database -> {
                        database.run("set local lock_timeout = '100ms'");
                        new JpaLedgerSums(database).forget();
                    }))
                    .hasStackTraceContaining("lock timeout");
            slow.commit();
        }
        run(database -> new JpaLedgerSums(database).forget());
        assertThat(settle(1, 1_000)).isEqualTo(1_000);
        assertThat(unsound()).isEmpty();
        assertThat(answers()).isEqualTo(right);
    }

    private static void post(Connection connection, long first, long last) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(POST.formatted(POSTINGS / 2, first, last));
        }
    }

    /** At days and instants of all kinds, and month by month. */
    private List<List<?>> answers() {
        List<List<?>> answers = new ArrayList<>();
        for (String at : List.of("2019-12-31", "2020-01-01", "2024-02-29", "2026-06-30", "2040-01-01")) {
            answers.add(ask(queries -> queries.balances(Until.parse(at))));
            answers.add(ask(queries -> queries.balances(Until.parse(at + "T12:00:00Z"))));
        }
        answers.add(ask(queries -> queries.balances(Until.now())));
        answers.add(ask(queries -> queries.movements(YearMonth.of(2021, 11), YearMonth.of(2022, 2))));
        assertThat(answers.get(2)).hasSize(4);
        return answers;
    }

    private <T> T ask(Function<LedgerQueries, T> question) {
        return tx(database -> database.patiently(() -> question.apply(new JpaLedgerQueries(database))));
    }

    private long bank(String day) {
        return ask(queries -> queries.balances(Until.parse(day))).stream()
                .filter(balance -> balance.account().equals(LedgerAccount.BANK))
                .mapToLong(balance -> balance.balance().amountMinor())
                .sum();
    }

    private long settle(int least, int most) {
        return tx(database -> database.one("select settle_ledger(?, ?) as n", row -> row.number("n"), least, most)
                .orElseThrow());
    }

    private void settleAll() {
        while (settle(1, 50_000) > 0) {
            // the next stretch
        }
    }

    private List<String> unsound() throws SQLException {
        try (Connection connection = connection()) {
            return Examination.of(connection).findings().stream()
                    .map(Finding::invariant)
                    .filter(rule -> rule.matches("ledger\\.(sums|stretches|books|transaction).*"))
                    .toList();
        }
    }

    /** The plan and the third of three times, which finds everything in memory like whoever asks often. */
    private void show(String question) throws SQLException {
        if (POSTINGS < SHOWN) {
            return;
        }
        try (Connection connection = connection();
                Statement statement = connection.createStatement()) {
            statement.execute("load 'auto_explain'");
            statement.execute("set auto_explain.log_min_duration = 0; set auto_explain.log_analyze = on;"
                    + " set auto_explain.log_buffers = on; set auto_explain.log_nested_statements = on;"
                    + " set client_min_messages = log");
            for (int time = 1; time <= 3; time++) {
                long begun = System.nanoTime();
                statement.executeQuery(question).close();
                LOG.log(Level.INFO, "{0} took {1} us", new Object[] {question, (System.nanoTime() - begun) / 1_000});
            }
            for (SQLWarning told = statement.getWarnings(); told != null; told = told.getNextWarning()) {
                LOG.info(told.getMessage());
            }
        }
    }
}
