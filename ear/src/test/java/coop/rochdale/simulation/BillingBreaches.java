package coop.rochdale.simulation;

/** The same for billing runs. */
final class BillingBreaches {

    private BillingBreaches() {}

    static void add() {
        String one = "(select id from billing_run where last > 0 order by number limit 1)";
        Breaches.breach(
                "dues.billing-run-counted",
                "update billing_run set issued = issued + 1 where id = " + one + " returning id::text");
        Breaches.breach(
                "dues.billing-run-reached",
                "insert into invoice (id, membership, interval, covers, due, amount_minor, currency, issued_at, run)"
                        + " select gen_random_uuid(), membership, interval, '[2001-01-01,2001-02-01)', due, amount_minor,"
                        + " currency, issued_at, gen_random_uuid() from invoice limit 1 returning id::text");
        Breaches.breach(
                "dues.billing-run-finished",
                "update billing_run set finished_at = null where id = (select id from billing_run where last > 0"
                        + " and finished_at is not null limit 1) returning id::text");
        Breaches.breach(
                "dues.billing-run-once-a-day",
                "drop index billing_run_of_a_day",
                "insert into billing_run (id, through, started_at, last) select gen_random_uuid(), '2001-01-01', now(), 0"
                        + " from generate_series(1, 2)",
                "select '2001-01-01'");
        notices();
        requests();
    }

    private static void requests() {
        String file = "insert into waiver_request (id, membership, filed_at, granted_at, act) select %s, m.id, %s"
                + " from membership m, act a order by m.id, a.number limit 1";
        String once = file.formatted("gen_random_uuid()", "m.joined_at, null, null");
        Breaches.breach(
                "dues.one-open-waiver-request",
                "drop index waiver_request_open_once",
                "delete from waiver_request",
                once,
                once + " returning membership::text");
        String granted =
                file.formatted("gen_random_uuid()", "'2001-01-01', '2001-01-01', a.id") + " returning id::text";
        Breaches.breach("dues.waiver-request-granted-by-law", granted);
        Breaches.breach("dues.granted-request-is-waived", granted);
    }

    private static void notices() {
        Breaches.breach(
                "dues.notice-told-once",
                "alter table notice drop constraint notice_told_once",
                "insert into notice (id, membership, kind, about, facts, told_at) select gen_random_uuid(), membership, kind,"
                        + " about, facts, told_at from notice limit 1 returning membership || ' ' || kind || ' ' || about");
        Breaches.breach(
                "dues.notice-for-its-member",
                "insert into notice (id, membership, kind, about, facts, told_at) select gen_random_uuid(), id, 'due-soon',"
                        + " 'nothing', '{}', joined_at from membership limit 1 returning id::text");
    }
}
