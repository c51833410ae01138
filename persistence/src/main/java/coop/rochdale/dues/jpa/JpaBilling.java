package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Billing;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;

/** A batch in a few statements: billing_due says who is asked for what. */
@Dependent
class JpaBilling implements Billing {

    private static final String HOLD =
            "select count(*) as open from (select from membership where number > ? and number <= ?"
                    + " and closed_at is null order by number for no key update) held";
    /** A member is told as soon as it is known, however far ahead the fee lies. */
    private static final String TELL_FEES = """
            insert into notice (id, membership, kind, about, facts, told_at)
            select id_at(?), m.id, 'fee-will-change', v.entry::text,
                   jsonb_build_object('minor', fee_minor(v.value), 'currency', m.currency,
                       'day', (v.since at time zone 'UTC')::date), ?
            from clause_value v
            join membership m on m.number > ? and m.number <= ? and m.closed_at is null
                and m.contribution_minor < fee_minor(v.value)
            where v.clause = 'dues.minimum' and v.entry > 1
              and (v.since > ? or v.entry = (select entry from clause_value where clause = 'dues.minimum' and since <= ?
                                             order by since desc, entry desc limit 1))
              and not exists (select from notice n where n.membership = m.id and n.kind = 'fee-will-change'
                                  and n.about = v.entry::text)
            on conflict (membership, kind, about) do nothing
            """;

    private static final String ISSUE = """
            with due as materialized (select * from billing_due(?, ?, ?, ?)),
            anchored as (
                update membership m set anchor = d.anchor, version = m.version + 1
                from due d where m.id = d.membership and m.anchor <> d.anchor)
            insert into invoice (id, membership, interval, covers, due, amount_minor, currency, issued_at, run)
            select id_at(?), membership, every, covers, due, amount_minor, currency, ?, ? from due order by number
            on conflict (membership, lower(covers)) do nothing
            """;
    /** Payments of any membership of a person, oldest first, up to what the invoice asks. */
    private static final String SETTLE = """
            with asked as (
                select i.id as invoice, i.amount_minor as asks, m.account
                from membership m join invoice i on i.membership = m.id and i.run = ?
                where m.number > ? and m.number <= ? and i.paid_at is null),
            funds as (
                select a.invoice, a.asks, p.id as payment, p.recorded_at, p.amount_minor - coalesce(s.used, 0) as rest
                from asked a join membership m on m.account = a.account join payment p on p.membership = m.id
                left join lateral (
                    select sum(amount_minor) as used from settlement where settlement.payment = p.id) s on true
                where p.amount_minor > coalesce(s.used, 0)
                  and not exists (select from refund r where r.payment = p.id)),
            lined_up as (
                select *, coalesce(sum(rest) over (partition by invoice order by recorded_at, payment
                                       rows between unbounded preceding and 1 preceding), 0) as before
                from funds),
            taken as (
                insert into settlement (invoice, payment, amount_minor, settled_at)
                select invoice, payment, least(rest, asks - before), ? from lined_up where before < asks
                returning amount_minor)
            select coalesce(sum(amount_minor), 0)::bigint as minor from taken
            """;

    private static final String COVER = """
            with covered as (
                update invoice i set paid_at = ?, bought = i.covers
                from membership m
                where m.number > ? and m.number <= ? and i.membership = m.id and i.run = ? and i.paid_at is null
                  and i.amount_minor <= (select sum(s.amount_minor) from settlement s where s.invoice = i.id)
                returning i.membership, m.number, i.covers)
            insert into paid_period (id, membership, membership_number, covers, granted_at)
            select id_at(?), membership, number, covers, ? from covered
            """;

    private final Database database;

    @Inject
    JpaBilling(Database database) {
        this.database = database;
    }

    @Override
    public long hold(Batch batch) {
        return database.one(HOLD, row -> row.number("open"), batch.after(), batch.upTo())
                .orElseThrow();
    }

    @Override
    public Billed bill(Batch batch, Instant now) {
        tellFees(batch, now);
        int issued = database.run(
                ISSUE,
                now,
                batch.through(),
                batch.after(),
                batch.upTo(),
                now,
                now,
                batch.run().value());
        return new Billed(issued, settle(batch, now));
    }

    /** What {@link coop.rochdale.dues.Fees#toTell} says of each, which a test compares. */
    void tellFees(Batch batch, Instant now) {
        database.run(TELL_FEES, now, now, batch.after(), batch.upTo(), now, now);
    }

    private Money settle(Batch batch, Instant now) {
        Currency currency = database.one("select currency from coop", row -> Money.currencyOf(row.text("currency")))
                .orElseThrow();
        long minor = database.one(
                        SETTLE, row -> row.number("minor"), batch.run().value(), batch.after(), batch.upTo(), now)
                .orElseThrow();
        if (minor > 0) {
            database.run(COVER, now, batch.after(), batch.upTo(), batch.run().value(), now, now);
        }
        return Money.ofMinor(minor, currency);
    }
}
