package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The server is killed with SIGKILL in the middle of billing and payroll runs, wherever chance has it, and the one that the
 * launcher starts in its place goes on by itself: one invoice and one payslip for everybody, nothing twice in the books,
 * nobody left out. {@code -Drochdale.crashes=all} kills it twenty times in each kind of run, {@code -Drochdale.seed=42}
 * makes the same choices again.
 */
@EnabledIfSystemProperty(named = "rochdale.crashes", matches = "few|all")
class KilledRunStory {
    private static final int KILLS = CrashStory.ALL ? 20 : 2;
    private static final long SEED = Long.getLong("rochdale.seed", System.nanoTime());
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    /** About as long as a step takes. */
    private static final int MOST_MILLIS_INTO_A_STEP = 250;

    /** Runs begin with the clock here, as they do where a co-op lives. */
    private static final Map<String, String> SETTINGS =
            Map.of("ROCHDALE_DAILY_BILLING", "on", "ROCHDALE_MONTHLY_PAYROLL", "on", "ROCHDALE_TOKEN_SECONDS", "3600");

    private final Random random = new Random(SEED);

    /** What is killed, and what must be there of it. */
    private interface Run {
        String table();

        /** What the runs say they made, less what there is, in one moment. */
        String gap();

        /** Time goes by, and there is something to do for one more run. */
        void begin(int round);

        /** Whether all is there that must be after so many of them. */
        boolean isComplete(int rounds);
    }

    @Test
    void aBillingRunThatIsKilledAsksEverybodyOnce(TestReporter reporter) throws SQLException {
        reporter.publishEntry("seed", Long.toString(SEED));
        try (LaunchedServer server = LaunchedServer.start(SETTINGS)) {
            Billing billing = new Billing(server);
            int rounds = kill(server, billing);
            assertThat(billing.tables.count("(select distinct membership from invoice) asked"))
                    .isEqualTo(billing.tables.count("membership"));
            assertThat(billing.tables.ask("select -sum(amount_minor) from posting where account = 'income:dues'"))
                    .containsExactly(Long.toString((long) rounds * Billing.PAYING * Billing.DUES));
            billing.tables.assertSound("seed " + SEED, "dues\\..*|billing\\..*|ledger\\..*|events\\.billing.*");
        }
    }

    @Test
    void aPayrollRunThatIsKilledPaysEverybodyOnce(TestReporter reporter) throws SQLException {
        reporter.publishEntry("seed", Long.toString(SEED));
        try (LaunchedServer server = LaunchedServer.start(SETTINGS)) {
            Payroll payroll = new Payroll(server);
            int rounds = kill(server, payroll);
            assertThat(payroll.tables.count("(select distinct employment, month from payslip) said"))
                    .isEqualTo((long) rounds * Payroll.WORKERS);
            assertThat(payroll.tables.ask("select -sum(amount_minor) from posting where account = 'liabilities:wages'"))
                    .containsExactly(Long.toString((long) rounds * Payroll.WORKERS * Payroll.SALARY));
            payroll.tables.assertSound("seed " + SEED, "payroll\\..*|ledger\\..*|events\\.pay.*");
        }
    }

    /** Answers after how many runs it was killed often enough. */
    private int kill(LaunchedServer server, Run run) {
        Tables tables = new Tables(server);
        Api api = Api.of(server.address(), "x");
        int killed = 0;
        int rounds = 0;
        while (killed < KILLS) {
            Patience.await(PATIENCE, "the server is ready", api::isReady);
            run.begin(++rounds);
            int before = killed;
            while (killed < KILLS && strikes(server, run, rounds, killed == before)) {
                killed++;
                assertThat(tables.ask(run.gap()))
                        .as("seed %d, killed %d times: steps are whole", SEED, killed)
                        .containsExactly("0");
            }
            int round = rounds;
            Patience.await(PATIENCE, "seed " + SEED + ": the run ends", () -> run.isComplete(round));
        }
        assertThat(tables.count(run.table() + " where finished_at is null")).isZero();
        return rounds;
    }

    /** Kills it at a place of the run that it has not reached yet; answers whether the run was still going on then. */
    private boolean strikes(LaunchedServer server, Run run, int rounds, boolean fresh) {
        Tables tables = new Tables(server);
        String unfinished = "select last - reached from " + run.table() + " where finished_at is null";
        Patience.await(
                PATIENCE,
                "a run goes on, or is over",
                () -> !tables.ask(unfinished).isEmpty() || run.isComplete(rounds));
        int left = tables.ask(unfinished).stream().mapToInt(Integer::parseInt).sum();
        if (left == 0) {
            return false;
        }
        // One that was killed before has to come back first, which shows when the run goes on.
        int target = fresh ? random.nextInt(left + 1) : random.nextInt(left);
        Patience.await(
                PATIENCE,
                "the run goes on",
                Duration.ofMillis(5),
                () -> tables.ask(unfinished).stream().allMatch(rest -> Integer.parseInt(rest) <= target));
        Patience.pause(Duration.ofMillis(random.nextInt(MOST_MILLIS_INTO_A_STEP)));
        boolean goesOn = !tables.ask(unfinished).isEmpty();
        if (goesOn) {
            server.kill();
            goesOn = !tables.ask(unfinished).isEmpty();
        }
        return goesOn;
    }

    /** Each day others are to be asked, whose waiver ended; some of them paid ahead, so that a run books something. */
    private static final class Billing implements Run {
        private static final int JOINING = 10_000;
        private static final int PAYING = 25;
        private static final int DUES = 500;

        private final LaunchedServer server;
        private final Tables tables;

        Billing(LaunchedServer server) {
            this.server = server;
            this.tables = new Tables(server);
        }

        @Override
        public String table() {
            return "billing_run";
        }

        @Override
        public String gap() {
            return "select (select coalesce(sum(issued), 0) from billing_run) - (select count(*) from invoice)";
        }

        @Override
        public void begin(int round) {
            tables.execute(Joins.of(round, JOINING, DUES));
            Joins.payAhead(server, round, PAYING, "5.00");
            server.clock().advanceDays(1);
        }

        @Override
        public boolean isComplete(int rounds) {
            return tables.count("invoice") == (long) rounds * JOINING
                    && tables.count("billing_run where finished_at is null") == 0;
        }
    }

    /** Each month all are to be paid. */
    private static final class Payroll implements Run {
        private static final int POSITIONS = 5;
        private static final int SEATS = 1_000;
        private static final int WORKERS = POSITIONS * SEATS;
        private static final long SALARY = 300_000;

        private final LaunchedServer server;
        private final Tables tables;
        private final YearMonth first;

        Payroll(LaunchedServer server) {
            this.server = server;
            this.tables = new Tables(server);
            this.first = YearMonth.from(server.clock().today()).plusMonths(1);
            for (int position = 1; position <= POSITIONS; position++) {
                tables.execute(Hires.of(position, SEATS, first.atDay(1), SALARY));
            }
        }

        @Override
        public String table() {
            return "payroll_run";
        }

        @Override
        public String gap() {
            return "select (select coalesce(sum(payslips), 0) from payroll_run) - (select count(*) from payslip)";
        }

        @Override
        public void begin(int round) {
            YearMonth month = first.plusMonths(round - 1L);
            server.clock()
                    .advanceTo(month.atDay(28).atStartOfDay(ZoneOffset.UTC).toInstant());
        }

        @Override
        public boolean isComplete(int rounds) {
            return tables.count("payslip") == (long) rounds * WORKERS
                    && tables.count("payroll_run where finished_at is null") == 0;
        }
    }
}
