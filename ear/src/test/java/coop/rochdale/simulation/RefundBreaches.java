package coop.rochdale.simulation;

/** How to break each rule about payments that go back. */
final class RefundBreaches {

    private RefundBreaches() {}

    static void add() {
        String settled = "(select s.payment from settlement s where s.refund is null"
                + " and not exists (select from refund r where r.payment = s.payment) limit 1)";
        String refund = "insert into refund (id, payment, kind, reason, recorded_at, transaction)"
                + " select gen_random_uuid(), p.id, 'refund', 'A slip.', p.recorded_at, %s from payment p where p.id = "
                + settled + " returning %s";
        Breaches.breach("dues.refund-takes-all-back", refund.formatted("p.transaction", "id::text"));
        Breaches.breach("dues.refund-reverses-payment", refund.formatted("gen_random_uuid()", "id::text"));
        Breaches.breach(
                "dues.taken-back-by-its-refund",
                "insert into settlement (invoice, payment, refund, amount_minor, settled_at) select invoice, payment,"
                        + " gen_random_uuid(), -amount_minor, settled_at from settlement where refund is null"
                        + " and payment not in (select payment from refund) limit 1"
                        + " returning invoice || ' ' || payment");
        Breaches.breach(
                "dues.payment-refunded-once",
                "alter table refund drop constraint payment_refunded_once",
                refund.formatted("gen_random_uuid()", "id::text"),
                "insert into refund (id, payment, kind, reason, recorded_at, transaction) select gen_random_uuid(), payment,"
                        + " kind, reason, recorded_at, gen_random_uuid() from refund order by recorded_at desc limit 1"
                        + " returning payment::text");
        Breaches.breach(
                "dues.rest-is-less",
                "alter table payment disable trigger payment_is_less_than_it_was",
                refund.formatted("gen_random_uuid()", "id::text"),
                "insert into payment (id, provider, reference, membership, amount_minor, currency, received_on, recorded_at,"
                        + " transaction, rest_of) select gen_random_uuid(), p.provider, 'as much again', p.membership,"
                        + " p.amount_minor, p.currency, p.received_on, p.recorded_at, gen_random_uuid(), r.id"
                        + " from refund r join payment p on p.id = r.payment"
                        + " where not exists (select from payment q where q.rest_of = r.id) limit 1 returning id::text");
        addTold();
        Breaches.breach(
                "providers.no-more-than-told",
                "insert into refund (id, payment, kind, reason, recorded_at, transaction) select gen_random_uuid(), p.id,"
                        + " 'chargeback', 'Nobody said so.', p.recorded_at, gen_random_uuid() from payment p"
                        + " where p.rest_of is null and p.provider = 'bank'"
                        + " and not exists (select from refund r where r.payment = p.id) limit 1"
                        + " returning payment::text");
    }

    /** A payment that was refunded, of which that came back as another one; of either one cent is refunded since. */
    private static void addTold() {
        String gone =
                "insert into refund (id, payment, kind, reason, recorded_at, transaction) select gen_random_uuid(), p.id,"
                        + " 'refund', 'Told so.', p.recorded_at, gen_random_uuid() from payment p where p.rest_of is null"
                        + " and not exists (select from refund r where r.payment = p.id) limit 1";
        String arrival =
                "insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer, payer_account,"
                        + " remittance, objects, happened_at, recorded_at, outcome, payment, decided_at) select"
                        + " gen_random_uuid(), 'stripe', %s, p.currency, p.received_on, '', '', '', '{ch_told}', %s, now(), %s,"
                        + " now() from payment p join refund r on r.payment = p.id where r.reason = 'Told so.'";
        String back = "'taken-back', p.id";
        String again =
                "'matched', (select f.id from payment f where not exists (select from refund r where r.payment = f.id)"
                        + " and not exists (select from arrival a where a.payment = f.id) limit 1)";
        Breaches.breach(
                "providers.went-back-as-told",
                gone,
                arrival.formatted("'all', 'refunded-so-far', p.amount_minor", "timestamptz '2026-01-01 10:00Z'", back),
                arrival.formatted(
                        "'failed', 'returned-refund', p.amount_minor", "timestamptz '2026-01-01 11:00Z'", again),
                arrival.formatted("'more', 'refunded-so-far', 1", "timestamptz '2026-01-01 12:00Z'", back)
                        + " returning payment::text");
        Breaches.breach(
                "providers.no-gift-that-went-again",
                gone,
                arrival.formatted("'all', 'refunded-so-far', p.amount_minor", "timestamptz '2026-01-01 10:00Z'", back),
                arrival.formatted(
                        "'failed', 'returned-refund', p.amount_minor",
                        "timestamptz '2026-01-01 11:00Z'",
                        "'dismissed', null::uuid"),
                arrival.formatted("'more', 'refunded-so-far', 1", "timestamptz '2026-01-01 12:00Z'", back)
                        + " returning payment::text");
        Breaches.breach(
                "providers.no-more-than-a-provider-told",
                gone,
                arrival.formatted("'a cent', 'refunded-so-far', 1", "timestamptz '2026-01-01 10:00Z'", back)
                        + " returning payment::text");
    }
}
