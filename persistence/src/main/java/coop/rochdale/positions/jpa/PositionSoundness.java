package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** No seat is held twice, no position holds more than its seats, and powers were used by who was employed. */
public final class PositionSoundness implements Soundness {

    /** An employment that ends as it starts holds nothing at any instant. */
    private static final String HELD = "employment where ends_at is distinct from starts_at";

    private static final String TWICE = """
            select id::text as key, '%1$s at ' || starts_at as expected, 'one until ' || before as found
            from (select id, starts_at,
                         max(coalesce(ends_at, 'infinity')) over (
                             partition by position, %2$s order by starts_at, id
                             rows between unbounded preceding and 1 preceding) as before
                  from %3$s) e
            where before > starts_at
            """;

    private static final String EXCEEDED = """
            select h.position::text as key, 'at most ' || p.seats || ' seats held at ' || h.at as expected,
                   h.held || ' held' as found
            from (select position, at, sum(sum(change)) over (partition by position order by at) as held
                  from (select position, starts_at as at, 1 as change from %1$s
                        union all
                        select position, ends_at, -1 from %1$s and ends_at is not null) c
                  group by position, at) h
            join position p on p.id = h.position
            where h.held > p.seats
            """.formatted(HELD);

    private static final String CONTRACT = """
            select e.id::text as key,
                   'position ' || coalesce(p.number::text, 'that exists') || ', one of its ' || coalesce(p.seats, 0)
                       || ' seats, and acts before it' as expected,
                   'position ' || e.position_number || ', seat ' || e.seat || ', act '
                       || coalesce(a.number::text, 'unknown') || coalesce(', ended by act ' || z.number, '') as found
            from employment e
            left join position p on p.id = e.position
            left join act a on a.id = e.act
            left join act z on z.id = e.ending_act
            where p.id is null or e.position_number <> p.number or e.seat > p.seats
               or a.id is null or e.starts_at < a.enacted_at or (e.ending_act is not null and z.id is null)
            """;

    private static final String CLOSED = """
            select p.id::text as key, 'closed by an act, no open application, every employment ending' as expected,
                   coalesce('act ' || a.number, 'no act') || ', ' || open.applications || ' open applications, '
                       || kept.employments || ' employments without an end' as found
            from position p left join act a on a.id = p.closed_by
            cross join lateral (
                select count(*) as applications from application f where f.position = p.id
                    and num_nonnulls(f.withdrawn_at, f.declined_at, f.accepted_at) = 0) open
            cross join lateral (
                select count(*) as employments from employment e where e.position = p.id and e.ends_at is null) kept
            where p.closed_at is not null
              and (a.enacted_at is distinct from p.closed_at or open.applications > 0 or kept.employments > 0)
            """;

    private static final String USED = """
            select e.id::text as key, 'somebody employed at that instant in a position that has the power' as expected,
                   'nobody' as found
            from event e
            where e.type = 'power.used' and not exists (
                select from employment m
                join position p on p.id = m.position
                join position_power w on w.position = p.id and w.power = e.data ->> 'power'
                where m.position = e.subject and p.act = e.act
                  and m.starts_at <= e.occurred_at and (m.ends_at is null or e.occurred_at < m.ends_at))
            """;

    private static final String LOOKED = """
            select concat_ws(' ', l.account, l.position, l.power, l.day) as key, 'an event power.used on that day' as expected,
                   'none' as found
            from power_look l
            where not exists (
                select from event e
                where e.type = 'power.used' and e.subject = l.position and e.data ->> 'power' = l.power
                  and e.occurred_at >= l.day::timestamp at time zone 'UTC'
                  and e.occurred_at < (l.day + 1)::timestamp at time zone 'UTC')
            """;

    private static final String PAID = """
            select p.id || ' entry ' || coalesce(s.entry, 1) as key,
                   'entry ' || coalesce(s.due, 1) || ' by an act' as expected,
                   coalesce('entry ' || s.entry || coalesce(' by act ' || a.number, ' by no act'), 'no salary') as found
            from position p left join (
                select position, entry, act,
                       coalesce(lag(entry) over (partition by position order by entry), 0) + 1 as due
                from position_salary) s on s.position = p.id
            left join act a on a.id = s.act
            where s.entry is distinct from s.due or a.id is null
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql(
                        "positions.seat-held-once",
                        "employment",
                        TWICE.formatted("no other employment in its seat", "seat", HELD)),
                Invariant.sql(
                        "positions.person-seated-once",
                        "employment",
                        TWICE.formatted("no other employment of its holder there", "account", HELD)),
                Invariant.sql("positions.seats-never-exceeded", "position", EXCEEDED),
                Invariant.sql("positions.employment-by-an-act", "employment", CONTRACT),
                Invariant.sql("positions.closed-position-winds-up", "position", CLOSED),
                Invariant.sql("positions.salary-by-an-act", "position_salary", PAID),
                Invariant.sql("positions.power-used-while-employed", "event", USED),
                Invariant.sql("positions.look-told", "power_look", LOOKED),
                Invariant.told("position", "true", "position.created"),
                Invariant.told("position", "x.closed_at is not null", "position.closed"),
                Invariant.told("employment", "true", "employment.begun"));
    }
}
