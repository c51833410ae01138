package coop.rochdale.ballots.jpa;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Tracker;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.Votes;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Ballots hold a key-share lock on their vote until they commit, sealing a full one: whoever seals has waited for every
 * ballot on its way, and a ballot that waited for the seal finds the vote sealed and is not taken.
 */
@Dependent
class JpaVotes implements Votes {

    private static final String OPEN = """
            insert into vote (id, opened_at, closes_at, secrecy, threshold_base, threshold_simple, threshold_override,
                              floor_consumer, floor_worker, consumer_roll, worker_roll)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    /** The hot path, one round trip; the clock is asked once, by the statement that stores the ballot. */
    static final String CAST = """
            with box as (
                select v.id, n.now
                from vote v, (select rochdale_now() as now offset 0) n
                where v.id = ? and v.sealed_at is null and n.now < v.closes_at
                for key share of v
            )
            insert into ballot as b (vote, entry, body, tracker, choice, cast_at)
            select box.id, e.entry, e.body, case e.body when 'consumer' then ? else ? end, ?, box.now
            from box join roll_entry e on e.roll = box.id
            where e.account = ? and e.body = any (?)
            on conflict (vote, entry) do update set choice = excluded.choice, cast_at = excluded.cast_at
            returning body, tracker, choice, cast_at
            """;

    private static final String LOCK = "select " + VoteRow.COLUMNS + " from vote"
            + " where id = ? and sealed_at is null and closes_at <= (select rochdale_now()) for update";

    private static final String COUNT = """
            insert into tally (vote, body, yes, no, abstain, roll)
            select v.id, s.body,
                   count(*) filter (where b.choice = 'yes'),
                   count(*) filter (where b.choice = 'no'),
                   count(*) filter (where b.choice = 'abstain'),
                   s.roll
            from vote v
            cross join lateral (values ('consumer', v.consumer_roll), ('worker', v.worker_roll)) s (body, roll)
            left join ballot b on b.vote = v.id and b.body = s.body
            where v.id = ?
            group by v.id, s.body, s.roll
            returning body, yes, no, abstain, roll
            """;

    private static final String PUBLISH_SECRET = "insert into published_ballot (vote, tracker, body, choice)"
            + " select vote, tracker, body, choice from ballot where vote = ? order by tracker";

    private static final String PUBLISH_OPEN = """
            insert into published_ballot (vote, tracker, body, choice, name)
            select b.vote, b.tracker, b.body, b.choice, e.name
            from ballot b join roll_entry e on e.roll = b.vote and e.entry = b.entry
            where b.vote = ? order by b.tracker
            """;

    private final Database database;

    @Inject
    JpaVotes(Database database) {
        this.database = database;
    }

    @Override
    public void open(Vote vote, RollCounts roll) {
        PassRule rule = vote.rule();
        database.run(
                OPEN,
                vote.id(),
                vote.openedAt(),
                vote.closesAt(),
                vote.secrecy().word(),
                rule.base().word(),
                rule.simple().toString(),
                rule.override().toString(),
                rule.floors().consumer().toString(),
                rule.floors().worker().toString(),
                roll.consumer(),
                roll.worker());
        database.list("select make_ballot_box(?)", row -> true, vote.id());
    }

    @Override
    public List<Ballot> cast(NewBallot ballot) {
        List<String> bodies = ballot.body()
                .map(body -> List.of(body.word()))
                .orElse(List.of(Body.CONSUMER.word(), Body.WORKER.word()));
        return database
                .list(
                        CAST,
                        VoteRow::ballot,
                        ballot.vote(),
                        Tracker.random().value(),
                        Tracker.random().value(),
                        ballot.choice().word(),
                        ballot.voter().value(),
                        bodies)
                .stream()
                .sorted(Comparator.comparing(Ballot::body))
                .toList();
    }

    @Override
    public Optional<Vote> lockForSealing(UUID vote) {
        return database.one(LOCK, VoteRow::vote, vote);
    }

    @Override
    public Tally count(UUID vote) {
        return VoteRow.tally(database.patiently(() -> database.list(COUNT, VoteRow::numbers, vote)))
                .orElseThrow();
    }

    @Override
    public void seal(Vote vote, Seal seal) {
        database.patiently(() -> publish(vote));
        Outcome outcome = seal.outcome();
        database.run(
                "update vote set sealed_at = ?, passed = ?, passed_simple = ?, passed_override = ? where id = ?",
                seal.at(),
                outcome.passed(),
                outcome.simple(),
                outcome.override(),
                vote.id());
    }

    private boolean publish(Vote vote) {
        database.run(vote.isSecret() ? PUBLISH_SECRET : PUBLISH_OPEN, vote.id());
        database.list("select empty_ballot_box(?)", row -> true, vote.id());
        return true;
    }
}
