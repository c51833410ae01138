package coop.rochdale.payroll.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.jpa.People;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.jpa.Jobs;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the schema refuses whoever sends it. Payslip 1 is for March 2026, of 100.00, of an employment with 10 hours a month. */
class PayrollConstraintsTest extends DatabaseTest {

    private static final String WORKER = id(1);
    private static final String WITNESS = id(2);
    private static final String JOB = id(3);
    private static final String RUN = id(4);
    private static final String MARCH = id(5);

    private static final String POSITION = "insert into position (id, title, description, seats, notice_period, act,"
            + " created_at) values ('%s', 'Baker', 'Bakes.', 1, 'P30D', '%s', '2026-01-01')";
    private static final String SALARY =
            "insert into position_salary (position, entry, amount_minor, currency, per, hours,"
                    + " applies_from, act) values ('%s', 1, 2000, 'USD', 'hour', 10, '2026-01-01', '%s')";
    private static final String EMPLOYMENT =
            "insert into employment (id, position, position_number, seat, account, starts_at,"
                    + " notice_period, act) select '%1$s', id, number, 1, '%2$s', '2026-01-01Z', 'P30D', act from position where id = '%1$s'";
    private static final String PAYROLL =
            "insert into payroll_run (id, month, started_at, last) values ('%s', '2026-03-01', '2026-03-28', 1)";
    private static final String BOOKED = """
            with booked as (insert into ledger_transaction (id, booked_on, recorded_at, description, reverses, reason) values
                ('%1$s', '2026-03-28', '2026-03-28', 'Wages', %2$s, case when %2$s is not null then 'Why.' end) returning id, booked_on)
            insert into posting (transaction, line, account, amount_minor, currency, booked_on)
            select id, line, account, amount, 'USD', booked_on
            from booked cross join (values (1, 'expenses:wages', 1), (2, 'liabilities:wages', -1)) side (line, account, amount)
            """;
    private static final String SAID = """
            with said as (insert into payslip (id, employment, month, gross_minor, currency, issued_at, run, transaction)
                values ('%1$s', '%2$s', '%3$s', 10000, 'USD', '2026-03-28', '%4$s', '%1$s') returning *)
            insert into payslip_line (payslip, month, amount_minor) select id, month, gross_minor from said
            """;
    private static final String PAID =
            "insert into wage_payment (id, payslip, amount_minor, currency, reference, paid_on,"
                    + " recorded_at, recorded_by, transaction) values ('%1$s', '" + MARCH
                    + "', %2$d, 'USD', '%3$s', '%4$s',"
                    + " '2026-03-28T09:00:00Z', '" + WITNESS + "', '%1$s')";
    private static final String HOURS = "insert into worked_hours (id, employment, worked_on, minutes, task, logged_at,"
            + " attested_by, attested_at) values ('%s', '" + JOB
            + "', '2026-03-02', %d, 'Baked.', '2026-03-02', %s, %s)";

    @BeforeAll
    void aPayslip() {
        run(People::found);
        run(database -> {
            for (String person : List.of(WORKER, WITNESS)) {
                database.run(
                        "insert into account (id, handle, display_name, since) values ('%1$s', 'p%2$s', 'P', '2026-01-01')"
                                .formatted(person, person.substring(35)));
            }
            database.run(POSITION.formatted(JOB, People.FOUNDING));
            database.run(SALARY.formatted(JOB, People.FOUNDING));
            database.run(EMPLOYMENT.formatted(JOB, WORKER));
            database.run(PAYROLL.formatted(RUN));
            said(database, MARCH, "2026-03-01");
        });
    }

    @Test
    void wagesAreNotPaidBeforeTheirMonthNorAfterTheDayThatRecordsThem() {
        String job = id(11);
        String march = id(12);
        run(database -> {
            database.run(POSITION.formatted(job, People.FOUNDING));
            database.run(EMPLOYMENT.formatted(job, WITNESS));
            database.run(book(march));
            database.run(SAID.formatted(march, job, "2026-03-01", RUN));
            database.run(book(id(10)));
        });
        String paid = PAID.replace(MARCH, march);
        assertRefused(paid.formatted(id(10), 100, "early", "2026-02-28"), "or before its month");
        assertRefused(paid.formatted(id(10), 100, "late", "2026-03-29"), "wage_payment_check");
        run(database -> database.run(paid.formatted(id(10), 100, "in time", "2026-03-01")));
    }

    @Test
    void aPaymentIsTakenBackOnceByItsReversalAndFreesItsReferenceAndWhatIsOwed() {
        String takenBack = "update wage_payment set taken_back_at = now(), taken_back_by = '" + WITNESS
                + "', reason = 'Sent back.', reversal = '%s' where id = '" + id(20) + "'";
        run(database -> {
            List.of(20, 22, 23).forEach(number -> database.run(book(id(number))));
            database.run(PAID.formatted(id(20), 6_000, "one", "2026-03-28"));
        });
        assertRefused(PAID.formatted(id(22), 100, "one", "2026-03-28"), "wage_payment_recorded_once");
        assertRefused(PAID.formatted(id(22), 4_001, "two", "2026-03-28"), "more is paid for payslip");
        assertRefused(takenBack.formatted(id(22)));
        assertRefused("update wage_payment set amount_minor = 1 where id = '" + id(20) + "'");
        run(database -> {
            database.run(BOOKED.formatted(id(21), "'" + id(20) + "'::uuid"));
            assertThat(database.run(takenBack.formatted(id(21)))).isOne();
        });
        assertRefused(takenBack.formatted(id(21)));
        assertRefused("delete from wage_payment where id = '" + id(20) + "'");
        run(database -> database.run(PAID.formatted(id(22), 10_000, "one", "2026-03-28")));
    }

    @Test
    void noPayslipIsSaidForAMonthBeforeThatOfAnother() {
        run(database -> database.run(book(id(30))));
        assertRefused(SAID.formatted(id(30), JOB, "2026-02-01", RUN));
        assertRefused(SAID.formatted(id(30), JOB, "2026-03-01", RUN));
    }

    @Test
    void hoursAreAttestedByOthersAndWithinWhatIsForeseenAlsoFromTheirFirstDay() {
        String now = "'2026-03-03'";
        assertRefused(HOURS.formatted(id(40), 60, "'" + WORKER + "'", now));
        assertRefused(HOURS.formatted(id(40), 615, "'" + WITNESS + "'", now));
        run(database -> database.run(HOURS.formatted(id(41), 600, "'" + WITNESS + "'", now)));
        assertRefused(HOURS.formatted(id(40), 15, "'" + WITNESS + "'", now));
        run(database -> database.run(HOURS.formatted(id(42), 15, "null", "null")));
        assertRefused("update worked_hours set attested_by = '" + WITNESS + "', attested_at = now() where id = '"
                + id(42) + "'");
        assertThat(minor("select count(*) as minor from worked_hours h join payslip s on s.number = h.last_payslip"
                        + " where h.id = '" + id(41) + "'"))
                .isOne();
    }

    @Test
    void hoursAreNotAttestedWhilePayslipsAreSaid() {
        run(database -> {
            Jobs.ports(database).employments().holdWages();
            assertThatThrownBy(() -> run(another -> {
                        another.run("set local lock_timeout = '100ms'");
                        new JpaHoursLog(another, Jobs.ports(another).employments())
                                .lock(new WorkedHoursId(UUID.randomUUID()));
                    }))
                    .rootCause()
                    .hasMessageContaining("lock timeout");
        });
    }

    @Test
    void whatIsOwedFollowsFromWhatWasPaid() {
        String owed = "select coalesce(sum(owed_minor), 0)::bigint as minor from payslip_owed where payslip = '%s'";
        String april = id(50);
        run(database -> said(database, april, "2026-04-01"));
        assertThat(minor(owed.formatted(april))).isEqualTo(10_000);
        run(database -> {
            database.run(book(id(51)));
            database.run(book(id(52)));
            database.run(BOOKED.formatted(id(53), "'" + id(51) + "'::uuid"));
        });
        String paid = PAID.replace(MARCH, april).replace("2026-03-28T", "2026-04-28T");
        run(database -> database.run(paid.formatted(id(51), 4_000, "four", "2026-04-28")));
        assertThat(minor(owed.formatted(april))).isEqualTo(6_000);
        run(database -> database.run(paid.formatted(id(52), 6_000, "six", "2026-04-28")));
        assertThat(minor(owed.formatted(april))).isZero();
        run(database -> database.run("update wage_payment set taken_back_at = now(), taken_back_by = recorded_by,"
                + " reason = 'Sent back.', reversal = '" + id(53) + "' where id = '" + id(51) + "'"));
        assertThat(minor(owed.formatted(april))).isEqualTo(4_000);
    }

    private long minor(String query) {
        return tx(database -> database.one(query, row -> row.number("minor"))).orElseThrow();
    }

    private static void said(Database database, String payslip, String month) {
        database.run(book(payslip));
        database.run(SAID.formatted(payslip, JOB, month, RUN));
    }

    private static String book(String id) {
        return BOOKED.formatted(id, "null::uuid");
    }

    private static String id(int number) {
        return "00000000-0000-0000-0002-%012d".formatted(number);
    }
}
