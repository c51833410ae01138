package coop.rochdale.simulation;

/** How to break each rule about what banks and other providers report. */
final class ProviderBreaches {

    private ProviderBreaches() {}

    static void add() {
        String file = "insert into payment_import (id, provider, digest, recorded_at, recorded_by, act) select"
                + " '00000000-0000-0000-0000-000000000001', 'bank', repeat('0', 64), now(), id, gen_random_uuid()"
                + " from account limit 1";
        Breaches.breach(
                "providers.matched-is-one-payment",
                "insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer, payer_account,"
                        + " remittance, recorded_at, outcome, payment, decided_at) select gen_random_uuid(), provider, 'other',"
                        + " 'payment', amount_minor + 1, currency, received_on, '', '', '', now(), 'matched', id, now()"
                        + " from payment limit 1 returning id::text");
        Breaches.breach(
                "providers.statement-adds-up",
                file,
                "insert into imported_statement (import, number, account, opening_minor, closing_minor, currency)"
                        + " select id, 1, 'x', 5, 6, 'USD' from payment_import returning import || ' statement ' || number");
        String paidOut =
                "insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer, payer_account,"
                        + " remittance, recorded_at, outcome, transaction, decided_at) select gen_random_uuid(), '%s', 'out',"
                        + " 'payment', p.amount_minor, 'USD', '2026-01-01', '', '', '', now(), 'paid-out', p.transaction, now()"
                        + " from posting p where p.account = 'assets:bank:main' and p.amount_minor > 0 limit 1 returning id::text";
        Breaches.breach("providers.payout-booked", paidOut.formatted("bank"));
        Breaches.breach("providers.payout-to-the-bank", paidOut.formatted("stripe"));
        addTakenBack();
        String arrival =
                "insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer, payer_account,"
                        + " remittance, recorded_at, outcome, mismatch, transaction, decided_at) select %s, 'ko-fi', 'ruled',"
                        + " 'payment', 77, 'USD', '2026-01-01', '', '', '', now(), %s, now()";
        Breaches.breach(
                "providers.booked-where-it-is-held",
                arrival.formatted("gen_random_uuid()", "'booked', null, gen_random_uuid()") + " returning id::text");
        Breaches.breach(
                "providers.booking-stands",
                arrival.formatted("subject", "'ignored', null, null")
                        + " from ledger_transaction t where subject is not null and reverses is null and not exists"
                        + " (select from ledger_transaction r where r.reverses = t.id) limit 1",
                "select t.id::text from ledger_transaction t join arrival a on a.id = t.subject where a.reference = 'ruled'"
                        + " and t.reverses is null and not exists (select from ledger_transaction r where r.reverses = t.id)"
                        + " limit 1");
        Breaches.breach(
                "providers.ruled-with-a-reason",
                arrival.formatted("gen_random_uuid()", "'dismissed', null, null") + " returning id::text");
        Breaches.breach(
                "providers.reopened-is-corrected",
                "insert into arrival_ruling (id, arrival, kind, payment, reason, recorded_at, recorded_by, act) values"
                        + " (gen_random_uuid(), gen_random_uuid(), 'reopened', gen_random_uuid(), 'x', now(),"
                        + " gen_random_uuid(), gen_random_uuid()) returning id::text");
        Breaches.breach(
                "providers.line-of-an-arrival",
                file,
                "insert into import_line (import, number, arrival) select id, 1, gen_random_uuid() from payment_import"
                        + " returning import || ' line ' || number");
    }

    private static void addTakenBack() {
        Breaches.breach(
                "providers.taken-back-is-refunded",
                "insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer, payer_account,"
                        + " remittance, recorded_at, outcome, payment, decided_at) values (gen_random_uuid(), 'bank', 'back',"
                        + " 'refund', 77, 'USD', '2026-01-01', '', '', '', now(), 'taken-back', gen_random_uuid(), now())"
                        + " returning id::text");
        Breaches.breach(
                "providers.taken-back-of-its-payer",
                "insert into refund (id, payment, kind, reason, recorded_at, transaction) select gen_random_uuid(), p.id,"
                        + " 'correction', 'A slip.', p.recorded_at, gen_random_uuid() from payment p"
                        + " where not exists (select from refund r where r.payment = p.id) limit 1",
                "insert into arrival (id, provider, reference, flow, amount_minor, currency, day, payer, payer_account,"
                        + " remittance, recorded_at, outcome, payment, decided_at) select gen_random_uuid(), p.provider,"
                        + " 'still back', 'returned-payment', 1, p.currency, p.received_on, '', '', '', now(), 'taken-back',"
                        + " p.id, now() from payment p join refund r on r.payment = p.id where r.kind = 'correction' limit 1"
                        + " returning id::text");
    }
}
