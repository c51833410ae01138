package coop.rochdale.dues.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** Every payment is in the books once, and invoices took from payments exactly what there was. */
public final class DuesSoundness implements Soundness {

    private static final String ONCE = """
            select membership || ' from ' || lower(covers) as key, 'one invoice' as expected, count(*) || ' of them' as found
            from invoice group by membership, lower(covers) having count(*) > 1
            """;

    private static final String SETTLED = """
            select i.id::text as key,
                   case when i.paid_at is null then 'less than ' else 'all of ' end || i.amount_minor || ' settled' as expected,
                   coalesce(s.settled, 0) || ' settled' as found
            from invoice i left join (
                select invoice, sum(amount_minor) as settled from settlement group by invoice) s on s.invoice = i.id
            where case when i.paid_at is null then coalesce(s.settled, 0) >= i.amount_minor
                       else s.settled is distinct from i.amount_minor end
            """;

    private static final String SPENT = """
            select p.id::text as key, 'at most ' || p.amount_minor || ' used' as expected, s.used || ' used' as found
            from payment p join (
                select payment, sum(amount_minor) as used from settlement group by payment) s on s.payment = p.id
            where s.used > p.amount_minor
            """;

    private static final String PAYER = """
            select s.invoice || ' ' || s.payment as key, 'an invoice and a payment of the same person and currency' as expected,
                   case when i.id is null then 'no invoice' when p.id is null then 'no payment' else 'others' end as found
            from settlement s
            left join invoice i on i.id = s.invoice left join membership mi on mi.id = i.membership
            left join payment p on p.id = s.payment left join membership mp on mp.id = p.membership
            where mi.account is distinct from mp.account or mi.account is null or i.currency <> p.currency
            """;

    private static final String RECORDED = """
            select provider || ' ' || min(id::text) as key, 'one payment of its reference' as expected,
                   count(*) || ' of them' as found
            from payment group by provider, reference having count(*) > 1
            """;

    private static final String BOOKED = """
            select p.id::text as key, p.amount_minor || ' in the bank or at its provider, by a transaction of its own' as expected,
                   coalesce(b.banked, 0) || ' by a transaction of ' || p.sharers || ' payments' as found
            from (select *, count(*) over (partition by transaction) as sharers from payment) p
            left join (select transaction, sum(amount_minor) as banked from posting
                       where account like 'assets:%' or account = 'expenses:labour' group by transaction) b on b.transaction = p.transaction
            where b.banked is distinct from p.amount_minor or p.sharers > 1
            """;

    private static final String AGREE = """
            select account as key, -sum(due) as expected, sum(booked) as found
            from (select 'income:dues' as account, amount_minor as due, 0 as booked from settlement
                  union all
                  select 'liabilities:member-credit', amount_minor, 0 from payment
                  union all
                  select 'liabilities:member-credit', -amount_minor, 0 from settlement
                  union all
                  select 'liabilities:member-credit', -p.amount_minor, 0 from refund r join payment p on p.id = r.payment
                  union all
                  select account, 0, amount_minor from posting
                  where account in ('income:dues', 'liabilities:member-credit')) sums
            group by account having sum(booked) <> -sum(due)
            """;

    private static final String COVERED = """
            select coalesce(i.membership, p.membership)::text as key,
                   coalesce('a paid period ' || i.bought, 'no paid period') as expected,
                   coalesce(p.covers::text, 'none') as found
            from (select membership, bought from invoice where paid_at is not null) i
            full join (select membership, covers from paid_period where void_at is null) p
                on p.membership = i.membership and p.covers = i.bought
            where i.membership is null or p.membership is null
            """;

    private static final String BOUGHT = """
            select id::text as key,
                   case when paid_at is null then 'no days bought' else 'days bought' end as expected,
                   coalesce(bought::text, 'none') as found
            from invoice where (paid_at is null) <> (bought is null)
            """;

    private static final String TAKEN_BACK = """
            select r.id::text as key, 'nothing settled with its payment' as expected,
                   sum(s.amount_minor) || ' settled' as found
            from refund r join settlement s on s.payment = r.payment
            group by r.id having sum(s.amount_minor) <> 0
            """;

    private static final String COUNTERED = """
            select s.invoice || ' ' || s.payment as key, 'taken back by the refund of its payment' as expected,
                   coalesce('the refund of payment ' || r.payment, 'no refund') as found
            from settlement s left join refund r on r.id = s.refund
            where s.refund is not null and r.payment is distinct from s.payment
            """;

    private static final String REVERSED = """
            select r.id::text as key, 'booked as the reversal of ' || coalesce(p.transaction::text, 'a payment') as expected,
                   coalesce('reverses ' || t.reverses, 'no reversal') as found
            from refund r left join payment p on p.id = r.payment left join ledger_transaction t on t.id = r.transaction
            where t.reverses is distinct from p.transaction or p.id is null
            """;

    private static final String RETURNED = """
            select payment::text as key, 'one refund' as expected, count(*) || ' of them' as found
            from refund group by payment having count(*) > 1
            """;

    private static final String RESTS = """
            select p.id::text as key,
                   coalesce('less than ' || o.amount_minor || ' ' || o.currency || ' by ' || o.provider, 'less than something')
                       || ' of the same membership, alone' as expected,
                   p.amount_minor || ' ' || p.currency || ' by ' || p.provider
                       || case when p.membership is distinct from o.membership then ', of another membership' else '' end
                       || ', one of ' || p.sharers as found
            from (select *, count(*) over (partition by rest_of) as sharers from payment where rest_of is not null) p
            left join refund r on r.id = p.rest_of left join payment o on o.id = r.payment
            where p.sharers > 1 or coalesce(o.amount_minor, 0) <= p.amount_minor
                or (p.currency, p.provider, p.membership) is distinct from (o.currency, o.provider, o.membership)
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("dues.one-invoice-for-a-period", "invoice", ONCE),
                Invariant.sql("dues.invoice-settled-as-paid", "invoice", SETTLED),
                Invariant.sql("dues.payment-used-once", "payment", SPENT),
                Invariant.sql("dues.settled-by-its-payer", "settlement", PAYER),
                Invariant.sql("dues.payment-recorded-once", "payment", RECORDED),
                Invariant.sql("dues.payment-booked", "payment", BOOKED),
                Invariant.sql("dues.books-agree", "posting", AGREE),
                Invariant.sql("dues.paid-invoice-covers", "paid_period", COVERED),
                Invariant.sql("dues.paid-invoice-bought", "invoice", BOUGHT),
                Invariant.sql("dues.refund-takes-all-back", "refund", TAKEN_BACK),
                Invariant.sql("dues.taken-back-by-its-refund", "settlement", COUNTERED),
                Invariant.sql("dues.refund-reverses-payment", "refund", REVERSED),
                Invariant.sql("dues.payment-refunded-once", "refund", RETURNED),
                Invariant.sql("dues.rest-is-less", "payment", RESTS),
                Invariant.told("invoice", "x.run is null", "invoice.issued"),
                Invariant.told("payment", "true", "payment.recorded"),
                Invariant.told("refund", "true", "payment.refunded"));
    }
}
