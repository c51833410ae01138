package coop.rochdale.ballots.jpa;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.Tracker;
import coop.rochdale.ballots.Votes.NewBallot;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.members.Body;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The hot path: any number of ballots in one round trip, with their turnout and the sessions they come by. */
final class CastStatement {

    /**
     * Arrays are looked up, as it were: PostgreSQL counts the elements of those it sees, finds a plan for one ballot cheaper
     * than the plan for any number, and would make one for each voter who comes alone, for longer than all the rest takes.
     * The clock is asked once, by the statement that stores the ballots. Rows are written in one order whoever writes, so
     * that two such statements never wait for each other in a circle. A ballot is new, and not a changed one, if the
     * tracker offered for it is the one it has.
     */
    private static final String SQL = """
            with wish as (
                select * from unnest((select ?::uuid[]), (select ?::uuid[]), (select ?::text[]), (select ?::text[]),
                                     (select ?::text[]), (select ?::text[]), (select ?::text[])) with ordinality
                    as w (vote, voter, choice, body, consumer_tracker, worker_tracker, session, place)
            ), clock as materialized (
                select rochdale_now() as now
            ), box as materialized (
                select v.id as vote, c.now from clock c, vote v
                where v.id = any ((select ?::uuid[])::uuid[]) and v.sealed_at is null and c.now < v.closes_at
                for key share of v
            ), heard as materialized (
                select * from wish w where w.session = '' or exists (
                    select from session s join account a on a.id = s.account
                    where s.id = w.session::uuid and s.account = w.voter and s.revoked_at is null and a.erased_at is null)
            ), meant as materialized (
                select distinct on (e.roll, e.entry) e.roll as vote, e.entry, e.body, w.voter, w.choice, b.now,
                       case e.body when 'consumer' then w.consumer_tracker else w.worker_tracker end as tracker
                from heard w join box b on b.vote = w.vote
                    join roll_entry e on e.roll = w.vote and e.account = w.voter and w.body in ('', e.body)
                order by e.roll, e.entry, w.place desc
            ), stored as (
                insert into ballot as b (vote, entry, body, tracker, choice, cast_at)
                select vote, entry, body, tracker, choice, now from meant order by vote, entry
                on conflict (vote, entry) do update set choice = excluded.choice, cast_at = excluded.cast_at
                returning vote, entry, tracker
            ), kept as (
                select m.vote, m.voter, m.body, m.now, s.tracker, s.tracker = m.tracker as is_new
                from stored s join meant m on m.vote = s.vote and m.entry = s.entry
            ), counted as (
                insert into turnout as t (vote, slot, consumer, worker)
                select vote, pg_backend_pid() % 8, count(*) filter (where body = 'consumer'),
                       count(*) filter (where body = 'worker')
                from kept where is_new group by vote order by vote
                on conflict (vote, slot) do update
                    set consumer = t.consumer + excluded.consumer, worker = t.worker + excluded.worker
            )
            select w.place, k.body, k.tracker, k.now
            from heard w join kept k on k.vote = w.vote and k.voter = w.voter and w.body in ('', k.body)
            order by w.place, k.body
            """;

    private CastStatement() {}

    /** A ballot in the box, for the wish at this place, without what it says: each wish is told its own choice. */
    private record Kept(int place, Body body, Tracker tracker, Instant at) {

        static Kept of(Row row) throws SQLException {
            return new Kept(
                    Math.toIntExact(row.number("place")),
                    VoteRow.body(row),
                    new Tracker(row.text("tracker")),
                    row.instant("now"));
        }

        Ballot saying(Choice choice) {
            return new Ballot(body, tracker, choice, at);
        }
    }

    static List<List<Ballot>> run(Database database, List<NewBallot> ballots) {
        List<Kept> kept = database.list(
                SQL,
                Kept::of,
                each(ballots, NewBallot::vote),
                each(ballots, ballot -> ballot.voter().value()),
                each(ballots, ballot -> ballot.choice().word()),
                each(ballots, ballot -> ballot.body().map(Body::word).orElse("")),
                each(ballots, ballot -> Tracker.random().value()),
                each(ballots, ballot -> Tracker.random().value()),
                each(
                        ballots,
                        ballot -> ballot.session().map(SessionId::toString).orElse("")),
                each(ballots, NewBallot::vote));
        List<List<Ballot>> receipts = each(ballots, ballot -> new ArrayList<>());
        kept.forEach(one -> receipts.get(one.place() - 1)
                .add(one.saying(ballots.get(one.place() - 1).choice())));
        return receipts;
    }

    private static <T> List<T> each(List<NewBallot> ballots, Function<NewBallot, T> what) {
        return ballots.stream().map(what).toList();
    }
}
