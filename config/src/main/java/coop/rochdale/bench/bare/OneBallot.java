package coop.rochdale.bench.bare;

/** What bounds a ballot: the same work in one plain statement, for pgbench and for a resource that does nothing else. */
public final class OneBallot {

    /**
     * For the vote and the number of the roll entry: whether the caller's session stands (it has the account's id here),
     * whether the vote is open, their entry, the ballot, and the turnout if it is a new one.
     */
    public static final String SQL = """
        with box as (
            select v.id, n.now from vote v, (select rochdale_now() as now offset 0) n
            where v.id = %s and v.sealed_at is null and n.now < v.closes_at for key share of v
        ), meant as (
            select box.id, e.entry, e.body, left(md5(random()::text), 26) as tracker, box.now
            from box join roll_entry e on e.roll = box.id
                join account a on a.id = e.account and a.erased_at is null
                join session s on s.id = a.id and s.revoked_at is null
            where e.entry = %s
        ), stored as (
            insert into ballot as b (vote, entry, body, tracker, choice, cast_at)
            select id, entry, body, tracker, 'yes', now from meant
            on conflict (vote, entry) do update set choice = excluded.choice, cast_at = excluded.cast_at
            returning vote, body, tracker, choice, cast_at
        ), counted as (
            insert into turnout as t (vote, slot, consumer, worker)
            select s.vote, pg_backend_pid() %% 8, (s.body = 'consumer')::int, (s.body = 'worker')::int
            from stored s join meant m on m.tracker = s.tracker
            on conflict (vote, slot) do update
                set consumer = t.consumer + excluded.consumer, worker = t.worker + excluded.worker
        )
        select body, tracker, choice, cast_at from stored
        """;

    private OneBallot() {}
}
