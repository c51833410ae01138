package coop.rochdale.simulation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For each rule of the check, statements that break it in one row; the last one answers what the check calls that row. */
final class Breaches {

    static final Map<String, List<String>> ALL = new LinkedHashMap<>();

    private static final Set<String> OFTEN = Set.of(
            "account.opened",
            "membership.opened",
            "invoice.issued",
            "payment.recorded",
            "position.created",
            "employment.begun",
            "proposal.submitted",
            "proposal.opened",
            "proposal.enacted");

    static {
        eventsAndCharter();
        ledger();
        positions();
        members();
        dues();
        ProviderBreaches.add();
        BooksBreaches.add();
        MailBreaches.add();
        BillingBreaches.add();
        BudgetBreaches.add();
        PayrollBreaches.add();
        rolls();
        ballots();
        laws();
    }

    private Breaches() {}

    static void breach(String rule, String... statements) {
        ALL.put(rule, List.of(statements));
    }

    /** Of the type that the rule's name tells one event less, or, if such a thing is rare, one about nothing. */
    static List<String> untold(String rule) {
        String type = rule.replaceFirst("events\\.([a-z]+)-(.+)-told-once", "$1.$2");
        return List.of(
                OFTEN.contains(type)
                        ? "delete from event where id = (select id from event where type = '" + type
                                + "' limit 1) returning subject::text"
                        : "insert into event (id, occurred_at, type, subject, data) values (gen_random_uuid(), now(), '"
                                + type + "', gen_random_uuid(), '{}') returning subject::text");
    }

    private static void eventsAndCharter() {
        breach(
                "events.numbered-without-gaps",
                "delete from event where seq = 5",
                "select id::text from event where seq = 6");
        breach("events.head-is-the-newest", "update event_head set last_seq = last_seq + 1", "select 'the only row'");
        breach(
                "charter.acts-numbered-without-gaps",
                "update act set number = number + 7 where number ="
                        + " (select max(number) from act) returning id::text");
        breach(
                "charter.founded-by-act-0",
                "update act set enacted_at = enacted_at - interval '1 hour' where number = 0 returning id::text");
        breach(
                "charter.entries-counted",
                "update clause_value set entry = 3 where clause = 'dues.grace' and entry = 1"
                        + " returning clause || ' ' || entry");
        breach(
                "charter.value-by-an-act",
                "update clause_value set act = gen_random_uuid() where clause = 'dues.lead'"
                        + " returning clause || ' ' || entry");
        breach(
                "charter.value-within-bounds",
                "update clause_value set value = 'P3Y' where clause = 'dues.lead'"
                        + " returning clause || ' ' || entry");
        breach(
                "charter.clause-in-force-since-founding",
                "delete from clause_value where clause = 'dues.lead' returning clause");
    }

    private static void ledger() {
        String one = "(select transaction from posting order by transaction limit 1)";
        String plain = "select id from ledger_transaction t where reverses is null"
                + " and not exists (select from ledger_transaction r where r.reverses = t.id)";
        breach(
                "ledger.transaction-balances",
                "update posting set amount_minor = amount_minor + 1 where line = 1 and transaction = " + one
                        + " returning transaction::text");
        breach(
                "ledger.books-balance",
                "update posting set amount_minor = amount_minor + 1 where line = 1 and transaction = " + one
                        + " returning currency");
        breach(
                "ledger.posting-of-its-transaction",
                "update posting set booked_on = booked_on - 1 where line = 1 and transaction = " + one
                        + " returning transaction || ' line ' || line");
        breach(
                "ledger.reversal-is-the-opposite",
                "update ledger_transaction set reason = 'A slip.', reverses = (" + plain
                        + " order by number desc limit 1)" + " where id = (" + plain
                        + " order by number limit 1) returning id::text");
        breach(
                "ledger.reversed-once",
                "alter table ledger_transaction drop constraint ledger_transaction_reverses_key",
                "update ledger_transaction set reason = 'A slip.', reverses = (select id from ledger_transaction"
                        + " order by number desc limit 1) where id in (select id from ledger_transaction order by number limit 2)"
                        + " returning reverses::text");
    }

    private static void positions() {
        String pair =
                "(select e.id from employment e where e.ends_at is distinct from e.starts_at order by e.id limit 1)";
        String twin =
                "insert into employment (id, position, position_number, seat, account, starts_at, ends_at, notice_period,"
                        + " act, ended_by, ending_act) select gen_random_uuid(), position, position_number, %s, %s,"
                        + " starts_at + interval '1 microsecond', ends_at, notice_period, act, ended_by, ending_act"
                        + " from employment where id = " + pair + " returning %s";
        String loose = "alter table employment drop constraint seat_taken_once, drop constraint person_seated_once";
        String somebody = "(select id from account where id <> employment.account order by id limit 1)";
        breach("positions.seat-held-once", loose, twin.formatted("seat", somebody, "id::text"));
        breach("positions.person-seated-once", loose, twin.formatted("seat + 1", "account", "id::text"));
        breach(
                "positions.seats-never-exceeded",
                "update position set seats = 1 where number = 1",
                twin.replace(pair, "(select id from employment where position_number = 1 limit 1)")
                        .formatted("seat + 1", somebody, "position::text"));
        breach(
                "positions.employment-by-an-act",
                "update employment set act = gen_random_uuid() where id = " + pair + " returning id::text");
        breach(
                "positions.closed-position-winds-up",
                "update position set closed_at = created_at, closed_by = gen_random_uuid() where number = 1 returning id::text");
        breach(
                "positions.salary-by-an-act",
                "update position_salary set act = gen_random_uuid() where entry = 1 and position = (select id from position"
                        + " where number = 1) returning position || ' entry ' || entry");
        breach(
                "positions.look-told",
                "insert into power_look (account, position, power, day) select gen_random_uuid(), position, power, '2001-01-01'"
                        + " from position_power limit 1 returning concat_ws(' ', account, position, power, day)");
        breach(
                "positions.power-used-while-employed",
                "update event set data = jsonb_set(data, '{power}', '\"magic\"') where id = (select id from event"
                        + " where type = 'power.used' limit 1) returning id::text");
    }

    private static void members() {
        String one = "(select id from membership order by number limit 1)";
        breach(
                "members.one-membership-at-a-time",
                "drop index membership_open_once",
                "insert into membership (id, account, contribution_minor, currency, interval, anchor, joined_at)"
                        + " select gen_random_uuid(), account, 500, currency, interval, anchor, joined_at + interval '1 second'"
                        + " from membership where id = (select id from membership where closed_at is null order by number limit 1)"
                        + " returning id::text");
        breach(
                "members.expelled-by-an-act",
                "update membership set closed_at = joined_at, closed_by = 'expulsion', closing_act = null where id = "
                        + one + " returning id::text");
        breach(
                "members.days-paid-once",
                "alter table paid_period drop constraint paid_once",
                "insert into paid_period (id, membership, membership_number, covers, granted_at) select gen_random_uuid(),"
                        + " membership, membership_number, daterange(lower(covers) + 1, upper(covers) + 1), granted_at"
                        + " from paid_period where void_at is null order by upper(covers) desc, id limit 1 returning id::text");
        breach(
                "members.paid-for-its-membership",
                "update paid_period set membership_number = membership_number + 100 where id ="
                        + " (select id from paid_period limit 1) returning id::text");
        // What the view says is what is broken: everything else is told right.
        breach(
                "members.standing-as-derived",
                "create or replace function member_standing(moment timestamptz) returns table (membership uuid, account uuid,"
                        + " joined_at timestamptz, standing text) language sql stable as $$ select id, account, joined_at,"
                        + " 'odd' from membership where id = (select id from membership order by number limit 1) $$",
                "select id::text from membership order by number limit 1");
        breach(
                "members.consumer-body-as-standing",
                "create or replace function consumer_voter(moment timestamptz) returns table (membership uuid, account uuid,"
                        + " joined_at timestamptz, listed boolean) language sql stable as $$ select membership, account,"
                        + " joined_at, false from member_standing(moment) where standing in ('current', 'grace')"
                        + " union all select '00000000-0000-0000-0000-000000000001'::uuid,"
                        + " '00000000-0000-0000-0000-000000000001'::uuid, now(), false $$",
                "select '00000000-0000-0000-0000-000000000001'");
    }

    private static void dues() {
        breach(
                "dues.one-invoice-for-a-period",
                "drop index invoice_once_per_start",
                "insert into invoice (id, membership, interval, covers, due, amount_minor, currency, issued_at)"
                        + " select gen_random_uuid(), membership, interval, covers, due, amount_minor, currency, issued_at"
                        + " from invoice where number = 1 returning membership || ' from ' || lower(covers)");
        breach(
                "dues.invoice-settled-as-paid",
                "update invoice set paid_at = issued_at where id = (select id from invoice where paid_at is null limit 1)"
                        + " returning id::text");
        breach(
                "dues.payment-used-once",
                "update payment set amount_minor = 1 where id = (select payment from settlement where amount_minor > 1"
                        + " and payment not in (select payment from refund) limit 1)"
                        + " returning id::text");
        breach(
                "dues.settled-by-its-payer",
                "update settlement set payment = gen_random_uuid() where (invoice, payment) = (select invoice, payment"
                        + " from settlement where payment not in (select payment from refund) limit 1)"
                        + " returning invoice || ' ' || payment");
        breach(
                "dues.payment-recorded-once",
                "alter table payment drop constraint payment_recorded_once",
                "insert into payment (id, provider, reference, membership, amount_minor, currency, received_on, recorded_at,"
                        + " transaction) select 'ffffffff-ffff-ffff-ffff-ffffffffffff', provider, reference, membership,"
                        + " amount_minor, currency, received_on, recorded_at, gen_random_uuid() from payment limit 1",
                "select provider || ' ' || min(id::text) from payment group by provider, reference having count(*) > 1");
        breach(
                "dues.payment-booked",
                "update payment set transaction = gen_random_uuid() where id = (select id from payment limit 1) returning id::text");
        breach(
                "dues.books-agree",
                "update posting set account = 'income:other' where (transaction, line) = (select transaction, line"
                        + " from posting where account = 'income:dues' limit 1)",
                "select 'income:dues'");
        breach(
                "dues.paid-invoice-covers",
                "delete from paid_period where id = (select id from paid_period where void_at is null limit 1) returning membership::text");
        breach(
                "dues.paid-invoice-bought",
                "update invoice set bought = covers where id = (select id from invoice where paid_at is null limit 1)"
                        + " returning id::text");
        RefundBreaches.add();
    }

    private static void rolls() {
        String one = "(select id from vote order by opened_at limit 1)";
        String entry = "insert into roll_entry (roll, entry, body, account, member_since, basis, name, named)"
                + " select roll, %s, %s, %s, member_since, basis, %s, named from roll_entry where roll = " + one
                + " and entry = 1 returning %s";
        String loose = "alter table roll_entry drop constraint one_person_one_entry";
        breach(
                "ballots.roll-of-a-vote",
                "insert into roll_entry select '00000000-0000-0000-0000-000000000001', entry, body, account, member_since,"
                        + " basis, name, named from roll_entry limit 1 returning roll::text");
        breach(
                "ballots.roll-counted",
                "update vote set consumer_roll = consumer_roll + 1 where id = " + one + " returning id::text");
        breach(
                "ballots.one-entry-for-a-person",
                loose,
                entry.formatted("9001", "body", "account", "'x'", "roll || ' ' || body || ' entry 9001'"));
        breach(
                "ballots.one-body-for-a-person",
                loose,
                "update clause_value set value = 'worker' where clause = 'franchise.dual-members'",
                entry.formatted(
                        "9001",
                        "case body when 'worker' then 'consumer' else 'worker' end",
                        "account",
                        "'x'",
                        "roll || ' entry 9001'"));
        breach(
                "ballots.one-name-for-an-entry",
                entry.formatted("9001", "body", "gen_random_uuid()", "name", "roll || ' ' || body || ' entry 9001'"));
        breach(
                "ballots.roll-as-franchised",
                entry.replace(one, "(select id from vote order by opened_at desc limit 1)")
                        .formatted("9001", "body", "gen_random_uuid()", "'x'", "roll || ' entry 9001'"));
    }

    private static void ballots() {
        String open = "(select vote from ballot order by vote limit 1)";
        String sealed = "(select vote from published_ballot order by vote limit 1)";
        breach(
                "ballots.ballot-on-the-roll",
                "insert into ballot select vote, 9001, body, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', choice, cast_at from ballot"
                        + " where vote = " + open + " limit 1 returning vote || ' entry 9001'");
        breach(
                "ballots.one-ballot-for-an-entry",
                "alter table ballot drop constraint one_ballot_per_entry",
                "insert into ballot select * from ballot where vote = " + open
                        + " limit 1 returning vote || ' entry ' || entry");
        breach(
                "ballots.cast-in-time",
                "update ballot set cast_at = '2100-01-01' where (vote, entry) = (select vote, entry from ballot limit 1)"
                        + " returning vote || ' entry ' || entry");
        breach(
                "ballots.sealed-vote-has-no-link",
                "update vote set sealed_at = closes_at, passed = false, passed_simple = false, passed_override = false"
                        + " where id = " + open + " returning id::text");
        breach(
                "ballots.tally-is-the-recount",
                "update tally set roll = roll + 1, abstain = abstain + 1 where body = 'worker'" + " and vote = "
                        + sealed + " returning vote || ' ' || body");
        breach(
                "ballots.turnout-is-the-ballots",
                "update turnout set worker = worker + 1 where (vote, slot) = (select vote, slot"
                        + " from turnout where vote = " + open + " limit 1) returning vote || ' worker'");
        breach(
                "ballots.tallied-once-sealed",
                "delete from tally where body = 'worker' and vote = " + sealed + " returning vote::text");
        breach(
                "ballots.names-only-in-open-votes",
                "update published_ballot set name = 'somebody' where tracker = (select tracker from published_ballot p"
                        + " join vote v on v.id = p.vote where v.secrecy = 'secret' limit 1) returning vote || ' ' || body");
        breach(
                "ballots.rule-in-force-at-opening",
                "update vote set threshold_base = case threshold_base when 'cast' then 'roll'"
                        + " else 'cast' end where id = (select id from vote where sealed_at is null limit 1) returning id::text");
        breach(
                "ballots.outcome-by-the-rule",
                "update vote set passed = true, passed_override = true, passed_simple = true"
                        + " where id = (select id from vote where sealed_at is not null and not passed limit 1) returning id::text");
    }

    private static void laws() {
        String open = "(select p.id from proposal p join vote v on v.id = p.id where v.sealed_at is null limit 1)";
        String submitted = "(select id from proposal where submitted_at is not null order by number limit 1)";
        String law =
                "(select p.id from proposal p where p.act is not null and p.measures @? '$[*] ? (@.kind == \"%s\")' limit 1)";
        breach(
                "proposals.open-with-its-vote",
                "update proposal set opened_at = opened_at + interval '1 second' where id = " + open
                        + " returning id::text");
        breach(
                "proposals.decided-as-voted",
                "update proposal set rejected_at = opened_at where id = " + open + " returning id::text");
        breach(
                "proposals.revisions-counted",
                "update proposal set title = 'Forged' where id = " + submitted + " returning id::text");
        breach(
                "proposals.seconded-by-others",
                "insert into proposal_second select id, author, revision, submitted_at from proposal where id = "
                        + submitted + " returning proposal::text");
        breach(
                "proposals.state-as-derived",
                // The view stays as it is beside the forged one, and is asked by it.
                "alter view proposal_state rename to true_state",
                "create view proposal_state as select id, case when id = " + submitted
                        + " then 'odd' else state end as state, due from true_state",
                "select " + submitted + "::text");
        breach("enactment.act-of-its-proposal", "update act set title = 'Forged' where number = 1 returning id::text");
        breach(
                "enactment.measures-done-once",
                "update position set act = (select id from act where number = 0) where id = (select id from position"
                        + " where number > 1 order by number limit 1)",
                "select p.act || ' create-position' from position_salary p join position q on q.id = p.position"
                        + " where p.entry = 1 and q.number > 1 order by q.number limit 1");
        breach(
                "enactment.clauses-amended",
                "delete from clause_value where act = (select act from proposal where id = "
                        + law.formatted("amend-charter") + ")",
                "select p.act || ' measure ' || n from proposal p, jsonb_array_elements(p.measures) with ordinality m (v, n)"
                        + " where p.id = " + law.formatted("amend-charter") + " and v ->> 'kind' = 'amend-charter'");
        breach(
                "enactment.dismissed-employment-ends",
                "update proposal set measures = measures || jsonb_build_array(jsonb_build_object('kind', 'dismiss', 'employment',"
                        + " (select id from employment where ends_at is null limit 1)))"
                        + " where id = (select id from proposal where act is not null order by number limit 1)"
                        + " returning act || ' measure ' || jsonb_array_length(measures)");
    }
}
