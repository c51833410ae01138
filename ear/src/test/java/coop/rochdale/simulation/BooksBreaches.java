package coop.rochdale.simulation;

/** How to break each rule about sums of the ledger, and about work that counts as dues. */
final class BooksBreaches {

    private BooksBreaches() {}

    static void add() {
        sums();
        labour();
    }

    private static void sums() {
        Breaches.breach(
                "ledger.stretches-follow-each-other",
                "select settle_ledger(1, 4)",
                "select settle_ledger(1, 4)",
                "update ledger_stretch set since = since - 1 where since > 0 returning upto::text");
        Breaches.breach(
                "ledger.sums-as-posted",
                "select settle_ledger(1, 4)",
                "update ledger_sum set amount_minor = amount_minor + 1 where (upto, account, booked_on) in"
                        + " (select upto, account, booked_on from ledger_sum limit 1)"
                        + " returning upto || ' ' || account || ' ' || currency || ' ' || booked_on || ' ' || recorded_on");
    }

    private static void labour() {
        String work =
                "insert into labour (id, worker, task, worked_on, minutes, evidence, logged_at, attested_by, attested_at,"
                        + " value_minor, currency, ended_at, reason) select gen_random_uuid(), m.account, 'Broken on purpose', current_date, 60,"
                        + " 'Look at it.', now(), %s, now(), 1, p.currency, %s from payment p join membership m on m.id = p.membership"
                        + " where not exists (select from refund r where r.payment = p.id) limit 1";
        String other = "gen_random_uuid()";
        String use = "insert into labour_use (payment, labour) select (select id from payment p where not exists"
                + " (select from refund r where r.payment = p.id) limit 1), id from labour where task = 'Broken on purpose' returning labour::text";
        Breaches.breach(
                "dues.labour-attested-by-others",
                "alter table labour drop constraint labour_attested_by_another",
                work.formatted("m.account", "null, null") + " returning id::text");
        Breaches.breach("dues.labour-used-once", work.formatted(other, "null, null"), use);
        Breaches.breach("dues.corrected-labour-taken-back", work.formatted(other, "now(), 'A slip.'"), use);
        Breaches.breach(
                "dues.labour-pays-by-itself",
                "update payment set provider = 'labour' where id = (select id from payment limit 1) returning id::text");
    }
}
