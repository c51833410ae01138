package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Billing;
import coop.rochdale.kernel.jpa.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

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
            left join lateral (select true as before from notice n where n.membership = m.id
                and n.kind = 'fee-will-change' and n.about = v.entry::text limit 1) told on true
            where v.clause = 'dues.minimum' and v.entry > 1
              and (v.since > ? or v.entry = (select entry from clause_value where clause = 'dues.minimum' and since <= ?
                                             order by since desc, entry desc limit 1))
              and told.before is null
            on conflict (membership, kind, about) do nothing
            """;

    /**
     * Payments of any membership of a person, oldest first, are taken up to what the invoice asks; one that is covered so is
     * written as paid at once.
     */
    private static final String ISSUE = """
            with run as materialized (select ?::timestamptz as now, ?::uuid as id),
            due as materialized (
                select id_at(run.now) as id, run.now, run.id as run, d.*
                from run cross join lateral billing_due(run.now, ?, ?, ?) d
                where not exists (select from invoice i where i.membership = d.membership and lower(i.covers) = lower(d.covers))),
            anchored as (
                update membership m set anchor = d.anchor, version = m.version + 1
                from due d where d.moved and m.id = d.membership),
            funds as (
                select d.id, d.amount_minor as asks, p.id as payment, p.recorded_at, p.amount_minor - coalesce(s.used, 0) as rest
                from due d join membership m on m.account = d.account join payment p on p.membership = m.id
                left join lateral (
                    select sum(amount_minor) as used from settlement where settlement.payment = p.id) s on true
                where p.amount_minor > coalesce(s.used, 0)
                  and not exists (select from refund r where r.payment = p.id)),
            lined_up as (
                select *, coalesce(sum(rest) over (partition by id order by recorded_at, payment
                                       rows between unbounded preceding and 1 preceding), 0) as before
                from funds),
            taken as materialized (
                select id, payment, least(rest, asks - before)::bigint as minor from lined_up where before < asks),
            credit as materialized (select id, sum(minor) as minor from taken group by id),
            issued as (
                insert into invoice (id, membership, interval, covers, due, amount_minor, currency, issued_at, run,
                                     paid_at, bought)
                select d.id, membership, every, covers, due, amount_minor, currency, now, run,
                       case when c.minor >= amount_minor then now end, case when c.minor >= amount_minor then covers end
                from due d left join credit c on c.id = d.id order by number),
            settled as (
                insert into settlement (invoice, payment, amount_minor, settled_at)
                select t.id, payment, minor, run.now from taken t cross join run),
            covered as (
                insert into paid_period (id, membership, membership_number, covers, granted_at)
                select id_at(now), membership, number, covers, now
                from due d join credit c on c.id = d.id where c.minor >= amount_minor)
            select (select count(*) from due) as issued, (select coalesce(sum(minor), 0)::bigint from taken) as minor,
                   currency
            from coop
            """;

    private final Database database;

    @Inject
    JpaBilling(Database database) {
        this.database = database;
    }

    @Override
    public long hold(Batch batch) {
        database.byIndex();
        return database.one(HOLD, row -> row.number("open"), batch.after(), batch.upTo())
                .orElseThrow();
    }

    @Override
    public Billed bill(Batch batch, Instant now) {
        tellFees(batch, now);
        return database.one(
                        ISSUE,
                        row -> new Billed(row.number("issued"), row.money("minor", "currency")),
                        now,
                        batch.run().value(),
                        batch.through(),
                        batch.after(),
                        batch.upTo())
                .orElseThrow();
    }

    /** What {@link coop.rochdale.dues.Fees#toTell} says of each, which a test compares. */
    void tellFees(Batch batch, Instant now) {
        database.run(TELL_FEES, now, now, batch.after(), batch.upTo(), now, now);
    }
}
