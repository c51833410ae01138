package coop.rochdale.payroll.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.jpa.People;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.Payslips;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A co-op that is five years old reckons up this month and the last, not all the months there ever were.
 * {@code -Drochdale.payroll.workers} says how many work by the hour, and as many for nothing.
 */
class LongHistoryTest extends DatabaseTest {

    private static final int WORKERS = Integer.getInteger("rochdale.payroll.workers", 100);
    private static final int MONTHS = 60;
    private static final YearMonth LAST = YearMonth.of(2025, 12);
    private static final YearMonth NEXT = LAST.plusMonths(1);
    private static final Instant PAYDAY = NEXT.atDay(28).atTime(9, 0).toInstant(java.time.ZoneOffset.UTC);

    /** The first {@code WORKERS} are paid 20.00 an hour, the others nothing; all since the beginning. */
    private static final String HIRED = """
            with hired as (select n, ('00000000-0000-0000-0001-' || lpad(n::text, 12, '0'))::uuid as id from generate_series(1, 2 * %1$d) n),
            person as (insert into account (id, handle, display_name, since)
                select id, 'worker-' || n, 'Worker', '2020-01-01' from hired returning id),
            job as (insert into position (id, title, description, seats, notice_period, act, created_at)
                select id, 'Job', 'Work.', 1, 'P30D', '%2$s', '2021-01-01' from hired returning id, number),
            paid as (insert into position_salary (position, entry, amount_minor, currency, per, hours, applies_from, act)
                select id, 1, case when n <= %1$d then 2000 else 0 end, 'USD', 'hour', 160, '2021-01-01', '%2$s' from hired)
            insert into employment (id, position, position_number, seat, account, starts_at, notice_period, act)
            select h.id, h.id, job.number, 1, h.id, '2021-01-01Z', 'P30D', '%2$s' from hired h join job on job.id = h.id order by h.n
            """;

    /** An hour on the first of each month, which its payslip says. */
    private static final String WORKED = """
            insert into worked_hours (id, employment, worked_on, minutes, task, logged_at, attested_by, attested_at, last_payslip)
            select gen_random_uuid(), e.id, m, 60, 'Work.', m, gen_random_uuid(), m,
                   coalesce((select max(s.number) from payslip s where s.employment = e.id and s.month < m), 0)
            from employment e cross join generate_series(timestamptz '2021-01-01Z', '%2$s-01Z', '1 month') m where e.number <= %1$d
            """;

    private static final String SAID = """
            insert into payslip (id, employment, month, gross_minor, currency, issued_at, run, transaction)
            select gen_random_uuid(), e.id, m, 2000, 'USD', m + interval '27 days', gen_random_uuid(), gen_random_uuid()
            from employment e cross join generate_series(timestamp '2021-01-01', '%2$s-01', '1 month') m where e.number <= %1$d
            order by m
            """;

    private static final String LINES =
            "insert into payslip_line (payslip, month, amount_minor) select id, month, gross_minor from payslip";

    @BeforeAll
    void fiveYears() {
        run(People::found);
        run(database -> {
            database.run("set local session_replication_role = replica");
            database.run(HIRED.formatted(WORKERS, People.FOUNDING));
            database.run(SAID.formatted(WORKERS, LAST));
            database.run(LINES);
            database.run(WORKED.formatted(WORKERS, NEXT));
        });
        run(database -> List.of("employment", "position_salary", "worked_hours", "payslip", "payslip_line")
                .forEach(table -> database.run("analyze " + table)));
        Optional<Long> lines =
                tx(database -> database.one("select count(*) as rows from payslip_line", row -> row.number("rows")));
        assertThat(lines).contains((long) WORKERS * MONTHS);
    }

    @Test
    void payrollReckonsUpThisMonthAndTheLastOne() {
        AtomicLong payslips = new AtomicLong();
        long months = reckoned(database -> {
            List<Payslip> due = new JpaPayslips(database).due(new Payslips.Batch(NEXT, 0, 2 * WORKERS), PAYDAY);
            payslips.set(due.stream()
                    .filter(payslip -> payslip.gross().amount().equals("20.00"))
                    .count());
        });
        assertThat(payslips).hasValue(WORKERS);
        assertThat(months).isBetween(2L * WORKERS, 3L * WORKERS);
    }

    @Test
    void freeFundsLookNoFurtherBack() {
        // This month, the last one, and the one in which a notice of thirty days would end.
        long months = reckoned(database ->
                database.one("select wages_reserved(?)::bigint as minor", row -> row.number("minor"), PAYDAY));
        assertThat(months).isBetween(3L * WORKERS, 4L * WORKERS);
    }

    @Test
    void whatIsAttestedLateIsPaidWhateverItsMonthAndReckonedUpOnce() {
        String late = "update worked_hours set ended_at = '2026-01-20Z', reason = 'Not so.' where employment ="
                + " '00000000-0000-0000-0001-000000000001' and worked_on = '2022-03-01'";
        long months = reckoned(database -> {
            database.run(late);
            List<Payslip> due = new JpaPayslips(database).due(new Payslips.Batch(NEXT, 0, 1), PAYDAY);
            assertThat(due).isEmpty();
            assertThat(database.run(late.replace("2022-03", "2026-01"))).isOne();
            assertThat(database.one(
                            "select sum(amount_minor)::bigint as minor from employment e,"
                                    + " wages_open(e.id, e.position, worked_days(e.starts_at, e.ends_at), '2026-01-01', null) where number = 1",
                            row -> row.number("minor")))
                    .contains(-2_000L);
            throw new Undone();
        });
        assertThat(months).isLessThan(10);
    }

    /** How many months of employments that costs. */
    private long reckoned(Consumer<Database> work) {
        AtomicLong months = new AtomicLong();
        try {
            run(database -> {
                database.run("set local track_functions = 'all'");
                long before = calls(database);
                try {
                    work.accept(database);
                } finally {
                    months.set(calls(database) - before);
                }
            });
        } catch (Undone wished) {
            // As if it had not been.
        }
        return months.get();
    }

    private static long calls(Database database) {
        return database.one(
                        "select coalesce(sum(calls), 0)::bigint as calls from pg_stat_xact_user_functions where funcname = 'wages_earned'",
                        row -> row.number("calls"))
                .orElseThrow();
    }

    private static final class Undone extends RuntimeException {
        private static final long serialVersionUID = 1;
    }
}
