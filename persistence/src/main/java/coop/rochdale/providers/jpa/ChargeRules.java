package coop.rochdale.providers.jpa;

/** What went back of payments, and of what had come back of them, is what is told of them all together (rules R11 and R13). */
final class ChargeRules {

    /**
     * As the providers' workflows count it: a charge is the payment that arrived first with what came back of it; what is said so
     * far leaves out refunds that had come back by then.
     */
    private static final String CHARGES = """
            with recursive back as (
                select * from arrival where outcome = 'taken-back'),
            undone as (
                select distinct b.payment as charge, g.*
                from back b join arrival g on g.provider = b.provider and g.objects && b.objects
                where b.provider <> 'bank' and g.flow = 'returned-refund'),
            won as (
                select distinct b.payment as charge, g.id, g.payment
                from back b join arrival g on g.provider = b.provider and g.objects && b.objects
                where b.provider <> 'bank' and b.flow = 'returned-payment' and g.flow = 'payment' and g.outcome = 'matched'
                    and b.reference = any (g.objects) and g.payment <> b.payment),
            again as (
                select charge, payment from won
                union select charge, payment from undone where outcome = 'matched' and payment <> charge),
            charge as (
                select distinct payment as id from back where payment not in (select payment from again)),
            said as (
                select c.id as charge, b.* from charge c join back b on b.payment = c.id
                union all
                select a.charge, b.* from again a join charge c on c.id = a.charge join back b on b.payment = a.payment),
            step as (
                select charge, id, payment, outcome, flow, amount_minor, row_number() over (partition by charge order by
                        coalesce(happened_at, day::timestamp at time zone 'UTC'), flow = 'returned-refund', recorded_at) as n
                from (select charge, id, payment, outcome, flow, amount_minor, happened_at, day, recorded_at
                      from said where flow = 'refunded-so-far'
                      union all
                      select charge, id, payment, outcome, flow, amount_minor, happened_at, day, recorded_at
                      from undone where charge in (select id from charge)) s),
            counted (charge, n, sent, came, again, payment) as (
                select id, 0::bigint, 0::bigint, 0::bigint, null::uuid, null::uuid from charge
                union all
                select c.charge, s.n,
                    case when s.flow = 'refunded-so-far' then greatest(c.sent, s.amount_minor + c.came) else c.sent end,
                    case when s.flow = 'returned-refund' and s.amount_minor <= c.sent - c.came
                        then c.came + s.amount_minor else c.came end,
                    case when s.flow = 'returned-refund' and s.amount_minor <= c.sent - c.came then s.id end,
                    case when s.flow = 'returned-refund' and s.amount_minor <= c.sent - c.came and s.outcome = 'matched'
                        then s.payment end
                from counted c join step s on s.charge = c.charge and s.n = c.n + 1),
            told as (
                select c.charge, c.sent + coalesce(s.minor, 0) as minor
                from (select charge, max(sent) as sent from counted group by charge) c left join (
                    select charge, sum(amount_minor) as minor from said where flow <> 'refunded-so-far' group by charge) s
                    on s.charge = c.charge),
            member as (
                select id as charge, id as payment from charge
                union select charge, payment from won where charge in (select id from charge)
                union select charge, payment from counted where payment is not null),
            link (charge, payment, minor) as (
                select m.charge, p.id, p.amount_minor from member m join payment p on p.id = m.payment
                union all
                select l.charge, q.id, q.amount_minor
                from link l join refund r on r.payment = l.payment join payment q on q.rest_of = r.id),
            gone as (
                select l.charge, sum(l.minor - coalesce(q.amount_minor, 0)) as minor,
                       sum(l.minor - coalesce(q.amount_minor, 0)) filter (where r.recorded_by is null) as on_its_word
                from link l join refund r on r.payment = l.payment left join payment q on q.rest_of = r.id
                group by l.charge),
            room as (
                select m.charge, sum(p.amount_minor) as minor
                from member m join payment p on p.id = m.payment group by m.charge)
            """;

    /** Or what came back waits for the treasury, which can only say whose payment it is. */
    static final String NO_GIFT = CHARGES + """
            , cameback as (
                select charge, again as id from counted where again is not null
                union
                select s.charge, g.id from said s join arrival g on g.provider = s.provider and s.reference = any (g.objects)
                where s.provider <> 'bank' and s.flow = 'returned-payment' and g.flow = 'payment')
            select t.charge::text as key, t.minor || ' or more went back of payments' as expected,
                   coalesce(g.minor, 0) || ' did, and ' || count(a.id) filter (where a.outcome in ('booked', 'dismissed'))
                       || ' that came back are none' as found
            from told t join cameback c on c.charge = t.charge join arrival a on a.id = c.id
            left join gone g on g.charge = t.charge
            where t.minor > coalesce(g.minor, 0)
            group by t.charge, t.minor, g.minor
            having count(a.id) filter (where a.outcome in ('booked', 'dismissed')) > 0
                and count(a.id) filter (where a.outcome = 'unmatched') = 0
            """;

    /** Or all that there was, where more is told. */
    static final String WENT_BACK = CHARGES + """
            select t.charge::text as key, least(r.minor, t.minor) || ' or more went back' as expected,
                   coalesce(g.minor, 0) || ' did' as found
            from told t join room r on r.charge = t.charge left join gone g on g.charge = t.charge
            where coalesce(g.minor, 0) < least(r.minor, t.minor)
            """;

    static final String ON_A_PROVIDERS_WORD = CHARGES + """
            select t.charge::text as key, t.minor || ' or less taken back on the provider''s word' as expected,
                   g.on_its_word || ' was' as found
            from told t join gone g on g.charge = t.charge
            where g.on_its_word > t.minor and exists (
                select from back b where b.payment = t.charge and b.provider <> 'bank')
            """;

    private ChargeRules() {}
}
