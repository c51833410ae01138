package coop.rochdale.ballots.jpa;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.PublishedBallot;
import coop.rochdale.ballots.RollLine;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Tracker;
import coop.rochdale.ballots.Turnout;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.VoteQueries;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads of votes; the choices of a running vote are counted, its turnout and all of a sealed one are stored. */
@Dependent
class JpaVoteQueries implements VoteQueries {

    /** Sealed votes have no counters and running ones no tally, so that each side of the sum is one or the other. */
    private static final String TURNOUTS = """
            select v.id, v.consumer_roll, v.worker_roll, n.consumer, n.worker
            from vote v
            cross join lateral (
                select coalesce(sum(consumer), 0)::bigint as consumer, coalesce(sum(worker), 0)::bigint as worker
                from (
                    select consumer, worker from turnout where vote = v.id
                    union all
                    select case body when 'consumer' then yes + no + abstain end,
                           case body when 'worker' then yes + no + abstain end
                    from tally where vote = v.id
                ) each
            ) n
            where v.id = any (?::uuid[])
            """;

    private static final String LIVE_TALLY = """
            select s.body, s.roll,
                   count(*) filter (where b.choice = 'yes') as yes,
                   count(*) filter (where b.choice = 'no') as no,
                   count(*) filter (where b.choice = 'abstain') as abstain
            from vote v
            cross join lateral (values ('consumer', v.consumer_roll), ('worker', v.worker_roll)) s (body, roll)
            left join ballot b on b.vote = v.id and b.body = s.body
            where v.id = ?
            group by s.body, s.roll
            """;

    private static final String ROLL = """
            select entry, body, (member_since at time zone 'UTC')::date as since, basis, name
            from roll_entry where roll = ? and entry > ? order by entry limit ?
            """;

    private static final String PUBLISHED = """
            select tracker, body, choice, name from published_ballot
            where vote = ? and tracker > ? order by tracker limit ?
            """;

    private static final String OWN = """
            select b.body, b.tracker, b.choice, b.cast_at
            from roll_entry e join ballot b on b.vote = e.roll and b.entry = e.entry
            where e.roll = ? and e.account = ? order by b.body
            """;

    private final Database database;

    @Inject
    JpaVoteQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Vote> vote(UUID id) {
        return database.one("select " + VoteRow.COLUMNS + " from vote where id = ?", VoteRow::vote, id);
    }

    @Override
    public Map<UUID, Vote> votes(Collection<UUID> ids) {
        Map<UUID, Vote> votes = new HashMap<>();
        String sql = "select " + VoteRow.COLUMNS + " from vote where id = any (?::uuid[])";
        database.list(sql, VoteRow::vote, List.copyOf(ids)).forEach(vote -> votes.put(vote.id(), vote));
        return votes;
    }

    @Override
    public Map<UUID, Turnout> turnouts(Collection<UUID> ids) {
        List<UUID> wanted = List.copyOf(ids);
        Map<UUID, Turnout> turnouts = new HashMap<>();
        database.list(
                TURNOUTS,
                row -> turnouts.put(
                        row.uuid("id"),
                        new Turnout(
                                row.number("consumer"),
                                row.number("consumer_roll"),
                                row.number("worker"),
                                row.number("worker_roll"))),
                wanted);
        return turnouts;
    }

    @Override
    public Optional<Tally> tally(UUID vote) {
        String sealed = "select body, yes, no, abstain, roll from tally where vote = ?";
        return VoteRow.tally(database.list(sealed, VoteRow::numbers, vote))
                .or(() -> VoteRow.tally(database.list(LIVE_TALLY, VoteRow::numbers, vote)));
    }

    @Override
    public Optional<RollCounts> rollCounts(UUID vote) {
        return database.one(
                "select consumer_roll, worker_roll from vote where id = ?",
                row -> new RollCounts(row.number("consumer_roll"), row.number("worker_roll")),
                vote);
    }

    @Override
    public Page<RollLine> roll(UUID vote, Page.Wish wish) {
        List<RollLine> lines = database.list(
                ROLL,
                row -> new RollLine(
                        row.integer("entry"),
                        VoteRow.body(row),
                        row.date("since"),
                        row.text("basis"),
                        row.text("name")),
                vote,
                wish.after().map(Keys::number).orElse(0L),
                wish.limit() + 1);
        return Page.of(lines, wish, line -> String.valueOf(line.entry()));
    }

    @Override
    public Page<PublishedBallot> published(UUID vote, Page.Wish wish) {
        List<PublishedBallot> ballots = database.list(
                PUBLISHED,
                row -> new PublishedBallot(
                        new Tracker(row.text("tracker")),
                        VoteRow.body(row),
                        Choice.of(row.text("choice")),
                        row.maybeText("name")),
                vote,
                wish.after().orElse(""),
                wish.limit() + 1);
        return Page.of(ballots, wish, ballot -> ballot.tracker().value());
    }

    @Override
    public Set<Body> bodiesOnRoll(UUID vote, AccountId account) {
        Set<Body> bodies = EnumSet.noneOf(Body.class);
        bodies.addAll(database.list(
                "select body from roll_entry where roll = ? and account = ?", VoteRow::body, vote, account.value()));
        return bodies;
    }

    @Override
    public List<Ballot> ballotsOf(UUID vote, AccountId account) {
        return database.list(OWN, VoteRow::ballot, vote, account.value());
    }
}
