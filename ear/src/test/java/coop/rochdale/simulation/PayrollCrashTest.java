package coop.rochdale.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.jpa.Examination;
import coop.rochdale.kernel.jpa.Finding;
import coop.rochdale.payroll.workflow.RunPayroll;
import coop.rochdale.stories.Hires;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Payroll runs that die: by turns before or after a commit, and in the middle of a statement. Whoever goes on pays
 * everybody else, and nobody twice. {@code -Drochdale.payroll.workers} says how many are hired before each run.
 */
class PayrollCrashTest {

    private static final int DEATHS = 20;
    private static final int HIRED = Integer.getInteger("rochdale.payroll.workers", 25);
    private static final OffsetDateTime BEGIN = OffsetDateTime.of(2026, 2, 28, 9, 0, 0, 0, ZoneOffset.UTC);
    private static final long SALARY = 300_000;

    @Test
    void payEverybodyOnceHoweverTheyDie() throws Exception {
        try (PostgresWorld world = new PostgresWorld(BEGIN.toInstant())) {
            Coop coop = new Coop(world, Map.of());
            Killing killing = new Killing(world, coop, new Random(11));
            Runnable pays = () -> coop.use(RunPayroll.class).goOn(true);
            pays.run();
            int died = 0;
            long payslips = 0;
            for (int round = 1; round <= DEATHS; round++) {
                Instant now = BEGIN.plusMonths(round).toInstant();
                world.transactions().wait(now);
                hire(world, round);
                // At the start of the run, or at one of its steps.
                int commits = round * HIRED / 1_000 + 2;
                boolean dies = round % 2 == 0 ? killing.within(80, pays) : killing.atCommit(commits, pays);
                died += dies ? 1 : 0;
                pays.run();
                payslips += (long) round * HIRED;
                assertThat(killing.number("select count(*) from payslip"))
                        .as("after %d deaths", died)
                        .isEqualTo(payslips);
                assertThat(killing.number("select count(distinct (employment, month)) from payslip"))
                        .isEqualTo(payslips);
                assertThat(killing.number(
                                "select count(distinct (account, about)) from notice where kind = 'payslip-ready'"))
                        .as("everybody told once")
                        .isEqualTo(killing.number("select count(*) from notice"))
                        .isEqualTo(payslips);
                assertThat(killing.number("select sum(payslips)::bigint from payroll_run"))
                        .isEqualTo(payslips);
                assertThat(killing.number(
                                "select -sum(amount_minor)::bigint from posting where account = 'liabilities:wages'"))
                        .isEqualTo(payslips * SALARY);
                assertThat(killing.number("select count(*) from payroll_run where finished_at is not null"))
                        .isEqualTo(round + 1L);
            }
            assertThat(unsound(world)).isEmpty();
            assertThat(died).as("deaths at commits, and in statements").isGreaterThanOrEqualTo(DEATHS / 2);
        }
    }

    /** What is wrong with wages and books; the people here came without an event. */
    private static List<Finding> unsound(PostgresWorld world) throws SQLException {
        try (Connection connection = world.connection()) {
            return Examination.of(connection).findings().stream()
                    .filter(finding -> finding.invariant().matches("(payroll|ledger)\\..*|events\\.pay.*"))
                    .toList();
        }
    }

    /** From the first of the month on. */
    private static void hire(PostgresWorld world, int round) throws SQLException {
        LocalDate from = BEGIN.plusMonths(round).withDayOfMonth(1).toLocalDate();
        try (Connection connection = world.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(Hires.of(round, HIRED, from, SALARY));
        }
    }
}
