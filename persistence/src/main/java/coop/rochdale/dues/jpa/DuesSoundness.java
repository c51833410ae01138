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
                       where account like 'assets:%' group by transaction) b on b.transaction = p.transaction
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
                  select account, 0, amount_minor from posting
                  where account in ('income:dues', 'liabilities:member-credit')) sums
            group by account having sum(booked) <> -sum(due)
            """;

    private static final String COVERED = """
            select coalesce(i.membership, p.membership)::text as key,
                   coalesce(i.paid, 0) || ' paid periods, one for each paid invoice' as expected,
                   coalesce(p.periods, 0) || ' paid periods' as found
            from (select membership, count(*) as paid from invoice where paid_at is not null group by membership) i
            full join (select membership, count(*) as periods from paid_period where void_at is null group by membership) p
                on p.membership = i.membership
            where coalesce(i.paid, 0) <> coalesce(p.periods, 0)
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
                Invariant.told("invoice", "true", "invoice.issued"),
                Invariant.told("payment", "true", "payment.recorded"));
    }
}
