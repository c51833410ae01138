package coop.rochdale.ledger.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** The books balance, transaction by transaction and all together. */
public final class LedgerSoundness implements Soundness {

    private static final String BALANCES = """
            select t.id::text as key, 'two or more postings in one currency that sum to 0' as expected,
                   coalesce(p.lines, 0) || ' postings in ' || coalesce(p.currencies, 0) || ' currencies that sum to '
                       || coalesce(p.total, 0) as found
            from ledger_transaction t left join (
                select transaction, count(*) as lines, count(distinct currency) as currencies, sum(amount_minor) as total
                from posting group by transaction) p on p.transaction = t.id
            where coalesce(p.lines, 0) < 2 or p.currencies <> 1 or p.total <> 0
            """;

    private static final String BOOKS = """
            select currency as key, 'postings that sum to 0' as expected, 'postings that sum to ' || sum(amount_minor) as found
            from posting group by currency having sum(amount_minor) <> 0
            """;

    private static final String POSTED = """
            select p.transaction || ' line ' || p.line as key,
                   coalesce('booked on ' || t.booked_on || ' in ' || c.currency, 'a transaction') as expected,
                   case when t.id is null then 'none' else 'booked on ' || p.booked_on || ' in ' || p.currency end as found
            from posting p left join ledger_transaction t on t.id = p.transaction left join coop c on true
            where t.id is null or p.booked_on <> t.booked_on or p.currency is distinct from c.currency
            """;

    private static final String OPPOSITE = """
            select t.id::text as key, 'the opposite of transaction ' || t.reverses || ', no reversal itself' as expected,
                   'something else' as found
            from ledger_transaction t
            where t.reverses is not null and (
                not exists (select from ledger_transaction o where o.id = t.reverses and o.reverses is null)
                or exists (select account, currency, -amount_minor from posting where transaction = t.reverses
                           except all
                           select account, currency, amount_minor from posting where transaction = t.id)
                or exists (select account, currency, amount_minor from posting where transaction = t.id
                           except all
                           select account, currency, -amount_minor from posting where transaction = t.reverses))
            """;

    private static final String ONCE = """
            select reverses::text as key, 'at most one reversal' as expected, count(*) || ' reversals' as found
            from ledger_transaction where reverses is not null group by reverses having count(*) > 1
            """;

    private static final String FOLLOW = """
            select s.upto::text as key, 'a stretch that begins where another ends, or at 0' as expected,
                   'one that begins at ' || s.since as found
            from ledger_stretch s
            where s.since <> 0 and not exists (select from ledger_stretch o where o.upto = s.since)
            """;

    private static final String SUMS = """
            select s.upto || ' ' || w.account || ' ' || w.currency || ' ' || w.booked_on || ' ' || w.recorded_on as key,
                   coalesce(w.posted::text, 'nothing') as expected, coalesce(w.summed::text, 'nothing') as found
            from ledger_stretch s cross join lateral (
                select coalesce(p.account, k.account) as account, coalesce(p.currency, k.currency) as currency,
                       coalesce(p.booked_on, k.booked_on) as booked_on, coalesce(p.recorded_on, k.recorded_on) as recorded_on,
                       p.posted, k.amount_minor as summed
                from (select p.account, p.currency, p.booked_on, (t.recorded_at at time zone 'UTC')::date as recorded_on,
                             sum(p.amount_minor) as posted
                      from posting p join ledger_transaction t on t.id = p.transaction
                      where p.number > s.since and p.number <= s.upto group by 1, 2, 3, 4) p
                full join (select * from ledger_sum where upto = s.upto) k
                    on k.account = p.account and k.currency = p.currency and k.booked_on = p.booked_on
                        and k.recorded_on = p.recorded_on) w
            where w.posted is distinct from w.summed
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("ledger.transaction-balances", "ledger_transaction", BALANCES),
                Invariant.sql("ledger.books-balance", "posting", BOOKS),
                Invariant.sql("ledger.posting-of-its-transaction", "posting", POSTED),
                Invariant.sql("ledger.reversal-is-the-opposite", "ledger_transaction", OPPOSITE),
                Invariant.sql("ledger.reversed-once", "ledger_transaction", ONCE),
                Invariant.sql("ledger.stretches-follow-each-other", "ledger_stretch", FOLLOW),
                Invariant.sql("ledger.sums-as-posted", "ledger_sum", SUMS));
    }
}
