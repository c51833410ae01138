package coop.rochdale.ballots.jpa;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.Votes;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.members.RollCounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Ballots hold a key-share lock on their vote until they commit, sealing a full one: whoever seals has waited for every
 * ballot on its way, and a ballot that waited for the seal finds the vote sealed and is not taken.
 */
@Dependent
class JpaVotes implements Votes {

    private static final Logger LOG = Logger.getLogger(JpaVotes.class.getName());

    private static final String OPEN = """
            insert into vote (id, opened_at, closes_at, secrecy, threshold_base, threshold_simple, threshold_override,
                              floor_consumer, floor_worker, consumer_roll, worker_roll)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
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

    /** In how many bodies the turnout shown so far was not the number of ballots in the box. */
    private static final String LAST_TURNOUT = """
            with gone as (delete from turnout where vote = ? returning consumer, worker)
            select count(*) as wrong
            from tally t, (select coalesce(sum(consumer), 0) as consumer, coalesce(sum(worker), 0) as worker from gone) g
            where t.vote = ? and t.yes + t.no + t.abstain <> case t.body when 'consumer' then g.consumer else g.worker end
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
    public List<List<Ballot>> cast(List<NewBallot> ballots) {
        return CastStatement.run(database, ballots);
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
        compareTurnout(vote.id());
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

    /** The ballots decide, whatever was shown; but somebody must hear of it. */
    private void compareTurnout(UUID vote) {
        int wrong = database.one(LAST_TURNOUT, row -> row.integer("wrong"), vote, vote)
                .orElseThrow();
        if (wrong > 0) {
            LOG.log(Level.SEVERE, "the turnout shown of vote {0} was not the number of its ballots", vote);
        }
    }
}
