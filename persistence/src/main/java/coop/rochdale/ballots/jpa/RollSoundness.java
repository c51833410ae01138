package coop.rochdale.ballots.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** A roll holds whoever had a vote when it opened, once in each body, and nobody else. */
public final class RollSoundness implements Soundness {

    private static final String OF_A_VOTE = """
            select r.roll::text as key, 'a vote' as expected, 'none' as found
            from (select distinct roll from roll_entry) r where not exists (select from vote v where v.id = r.roll)
            """;

    private static final String COUNTED = """
            select v.id::text as key,
                   'consumers and workers ' || v.consumer_roll || ' and ' || v.worker_roll || ', numbered from 1' as expected,
                   r.consumers || ' and ' || r.workers || ', numbered up to ' || r.last as found
            from vote v cross join lateral (
                select count(*) filter (where body = 'consumer') as consumers,
                       count(*) filter (where body = 'worker') as workers,
                       coalesce(max(entry), 0) as last
                from roll_entry where roll = v.id) r
            where r.consumers <> v.consumer_roll or r.workers <> v.worker_roll or r.last <> r.consumers + r.workers
            """;

    private static final String ONE_ENTRY = """
            select roll || ' ' || body || ' entry ' || max(entry) as key, 'one entry of a person in a body' as expected,
                   count(*) || ' of them' as found
            from roll_entry group by roll, body, account having count(*) > 1
            """;

    private static final String ONE_BODY = """
            select r.roll || ' entry ' || max(r.entry) as key, 'one body for each person' as expected,
                   count(*) || ' bodies' as found
            from roll_entry r join vote v on v.id = r.roll
            where clause_at('franchise.dual-members', v.opened_at) = 'worker'
            group by r.roll, r.account having count(distinct r.body) > 1
            """;

    private static final String ONE_NAME = """
            select roll || ' ' || body || ' entry ' || max(entry) as key, 'a name of its own' as expected,
                   count(*) || ' entries of one name' as found
            from roll_entry group by roll, body, name having count(*) > 1
            """;

    /**
     * Who had a vote when it opened, told anew from what is on record. What began or ended within a minute before may have
     * been on its way while the roll was drawn; of these nothing is said.
     */
    private static final String RIGHTS = """
            with settled as (
                select v.id, v.opened_at, v.opened_at - interval '1 minute' as before from vote v
            ), entitled as (
                select s.id as roll, 'consumer' as body, c.account from settled s, consumer_voter(s.opened_at) c
                where clause_at('franchise.dual-members', s.opened_at) = 'both'
                   or c.account not in (select account from worker_voter(s.opened_at))
                union all
                select s.id, 'worker', w.account from settled s, worker_voter(s.opened_at) w
            ), moved as (
                select s.id as roll, m.account from settled s join membership m
                    on m.closed_at between s.before and s.opened_at or m.joined_at between s.before and s.opened_at
                union all
                select s.id, m.account from settled s join cover c
                    on c.granted_at between s.before and s.opened_at or c.void_at between s.before and s.opened_at
                join membership m on m.id = c.membership
                union all
                select s.id, e.account from settled s join employment e
                    on e.starts_at between s.before and s.opened_at or e.ends_at between s.before and s.opened_at
            ), changed as (
                select s.id as roll from settled s join clause_value c on c.since between s.before and s.opened_at
                where c.clause in ('franchise.dual-members', 'dues.grace', 'dues.expiry')
            )
            select coalesce(r.roll || ' entry ' || r.entry, e.roll || ' ' || e.body || ' account ' || e.account) as key,
                   case when e.roll is null then 'no entry in ' || r.body else 'an entry' end as expected,
                   case when r.roll is null then 'none' else 'one' end as found
            from roll_entry r full join entitled e on e.roll = r.roll and e.body = r.body and e.account = r.account
            where (r.roll is null or e.roll is null)
              and coalesce(r.roll, e.roll) not in (select roll from changed)
              and (coalesce(r.roll, e.roll), coalesce(r.account, e.account)) not in (select roll, account from moved)
              and coalesce(r.roll, e.roll) in (select id from vote)
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("ballots.roll-of-a-vote", "roll_entry", OF_A_VOTE),
                Invariant.sql("ballots.roll-counted", "vote", COUNTED),
                Invariant.sql("ballots.one-entry-for-a-person", "roll_entry", ONE_ENTRY),
                Invariant.sql("ballots.one-body-for-a-person", "roll_entry", ONE_BODY),
                Invariant.sql("ballots.one-name-for-an-entry", "roll_entry", ONE_NAME),
                Invariant.sql("ballots.roll-as-franchised", "roll_entry", RIGHTS));
    }
}
