package coop.rochdale.simulation;

/** The same for payroll. */
final class PayrollBreaches {

    /** Another payslip, of a run and a transaction that do not exist. */
    private static final String FORGED = "insert into payslip"
            + " (id, employment, month, gross_minor, currency, issued_at, run, transaction)"
            + " select gen_random_uuid(), employment, %s, gross_minor, currency, issued_at, gen_random_uuid(), gen_random_uuid()"
            + " from payslip order by number desc limit 1 returning ";

    private static final String NEWEST = "(select id from payslip order by number desc limit 1)";

    private PayrollBreaches() {}

    static void add() {
        Breaches.breach(
                "payroll.payslip-once",
                "alter table payslip drop constraint payslip_once",
                FORGED.formatted("month") + "employment || ' ' || month");
        Breaches.breach(
                "payroll.payslip-adds-up",
                "update payslip set gross_minor = gross_minor + 1 where id = " + NEWEST + " returning id::text");
        Breaches.breach(
                "payroll.said-as-earned",
                "create temp table changed as select s.employment, l.payslip, l.month from payslip s"
                        + " join payslip_line l on l.payslip = s.id order by s.number desc, l.month desc limit 1",
                "update payslip_line l set amount_minor = l.amount_minor + 1 from changed c"
                        + " where l.payslip = c.payslip and l.month = c.month",
                FORGED.formatted("month_end(month)") + "id::text",
                "select employment || ' ' || month from changed");
        Breaches.breach(
                "payroll.reserved-as-earned",
                "update payslip_line l set amount_minor = l.amount_minor - 1 from payslip s where s.id = l.payslip and s.id = "
                        + NEWEST + " and l.month = s.month",
                FORGED.formatted("month_end(month)") + "id::text",
                "select 'reserved for wages'");
        Breaches.breach(
                "payroll.payslip-booked",
                "update payslip set transaction = gen_random_uuid() where id = " + NEWEST + " returning id::text");
        Breaches.breach(
                "payroll.payslip-told",
                "delete from notice where id = (select id from notice where kind = 'payslip-ready' order by number desc limit 1)"
                        + " returning about");
        Breaches.breach("payroll.payslips-in-turn", FORGED.formatted("'2001-01-01'::date") + "id::text");
        Breaches.breach(
                "payroll.books-agree",
                "update posting set account = 'liabilities:other' where (transaction, line) = (select transaction, line"
                        + " from posting where account = 'liabilities:wages' limit 1)",
                "select 'liabilities:wages'");
        Breaches.breach(
                "payroll.hours-as-foreseen",
                "insert into worked_hours (id, employment, worked_on, minutes, task, logged_at, attested_by, attested_at)"
                        + " select gen_random_uuid(), id, '2001-01-01', 60, 'Work.', now(), account, now() from employment"
                        + " order by number limit 1 returning employment || ' 2001-01-01'");
        payments();
        Breaches.breach("payroll.transfers-executed", EXECUTED);
        runs();
    }

    private static void payments() {
        Breaches.breach(
                "payroll.owed-as-not-paid",
                "delete from payslip_owed where payslip = " + NEWEST,
                "insert into payslip_owed (payslip, number, owed_minor) select id, number, 2 * gross_minor from payslip where id = "
                        + NEWEST + " returning payslip::text");
        String paid =
                "insert into wage_payment (id, payslip, amount_minor, currency, reference, paid_on, recorded_at, recorded_by,"
                        + " transaction) select gen_random_uuid(), id, gross_minor + 1, currency, 'too much', (now() at time zone 'UTC')::date, now(),"
                        + " gen_random_uuid(), gen_random_uuid() from payslip where id = " + NEWEST + " returning ";
        Breaches.breach("payroll.paid-as-said", paid + "payslip::text");
        Breaches.breach("payroll.payment-booked", paid + "id::text");
        Breaches.breach(
                "payroll.payment-taken-back",
                paid + "id::text",
                "update wage_payment set taken_back_at = now(), taken_back_by = recorded_by, reason = 'Not so.',"
                        + " reversal = gen_random_uuid() where reference = 'too much' returning id::text");
        Breaches.breach(
                "payroll.transfer-on-its-way-once",
                "drop index transfer_on_its_way_once",
                "insert into transfer (file, payslip, amount_minor, currency) select gen_random_uuid(), " + NEWEST
                        + ", 1, 'USD' from generate_series(1, 2)",
                "select " + NEWEST + "::text");
    }

    /** The bank carried out a file of what is not recorded as paid. */
    private static final String[] EXECUTED = {
        "insert into transfer (file, payslip, amount_minor, currency) select gen_random_uuid(), payslip, 1, 'USD' from payslip_owed"
                + " order by number desc limit 1",
        "insert into transfer_execution (id, reference, paid_on, recorded_at, recorded_by) select file, 'never', '2001-01-01', now(),"
                + " gen_random_uuid() from transfer where amount_minor = 1 order by file desc limit 1"
                + " returning id || ' ' || (select payslip from transfer where file = id)"
    };

    private static void runs() {
        Breaches.breach(
                "payroll.run-counted",
                "update payroll_run set payslips = payslips + 1 where id = (select id from payroll_run limit 1)"
                        + " returning id::text");
        Breaches.breach("payroll.run-reached", FORGED.formatted("'2001-01-01'::date") + "id::text");
        Breaches.breach(
                "payroll.run-missed-nobody",
                "create temp table missed as select e.id, e.number, s.month from payslip s join employment e"
                        + " on e.id = s.employment order by e.number, s.month limit 1",
                "delete from payslip_line",
                "delete from payslip",
                "delete from payroll_run",
                "insert into payroll_run (id, month, started_at, reached, last, finished_at) select gen_random_uuid(), month,"
                        + " month_end(month)::timestamp at time zone 'UTC', number, number, now() from missed",
                "select id || ' ' || month from missed");
        Breaches.breach(
                "payroll.run-finished",
                "update payroll_run set finished_at = null where id = (select id from payroll_run where last > 0"
                        + " and finished_at is not null limit 1) returning id::text");
        Breaches.breach(
                "payroll.run-once-a-month",
                "drop index payroll_run_of_a_month",
                "insert into payroll_run (id, month, started_at, last) select gen_random_uuid(), '2001-01-01', now(), 0"
                        + " from generate_series(1, 2)",
                "select '2001-01-01'");
    }
}
