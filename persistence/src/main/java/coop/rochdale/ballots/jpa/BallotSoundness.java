package coop.rochdale.ballots.jpa;

import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Vote;
import coop.rochdale.kernel.jpa.Findings;
import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Snapshot;
import coop.rochdale.kernel.jpa.Soundness;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One person has one vote, every ballot counts once, and what is sealed tells nobody whose it was. */
public final class BallotSoundness implements Soundness {

    private static final String ON_ROLL = """
            select b.vote || ' entry ' || b.entry as key, coalesce('an entry of ' || e.body, 'an entry of the roll') as expected,
                   case when e.roll is null then 'none' else 'a ballot of ' || b.body end as found
            from ballot b left join roll_entry e on e.roll = b.vote and e.entry = b.entry
            where e.body is distinct from b.body
            """;

    private static final String ONE_BALLOT = """
            select vote || ' entry ' || entry as key, 'one ballot' as expected, count(*) || ' of them' as found
            from ballot group by vote, entry having count(*) > 1
            """;

    private static final String IN_TIME = """
            select b.vote || ' entry ' || b.entry as key, 'cast from ' || v.opened_at || ' until before ' || v.closes_at as expected,
                   'cast at ' || b.cast_at as found
            from ballot b join vote v on v.id = b.vote
            where b.cast_at < v.opened_at or b.cast_at >= v.closes_at
            """;

    private static final String NO_LINK = """
            select v.id::text as key, 'no ballot beside its roll entry once it is sealed' as expected,
                   count(*) || ' ballots' as found
            from vote v join ballot b on b.vote = v.id where v.sealed_at is not null group by v.id
            """;

    private static final String RECOUNT = """
            select t.vote || ' ' || t.body as key,
                   'yes, no and abstain ' || p.yes || ', ' || p.no || ', ' || p.abstain || ' of '
                       || case t.body when 'consumer' then v.consumer_roll else v.worker_roll end as expected,
                   t.yes || ', ' || t.no || ', ' || t.abstain || ' of ' || t.roll as found
            from tally t join vote v on v.id = t.vote cross join lateral (
                select count(*) filter (where b.choice = 'yes') as yes, count(*) filter (where b.choice = 'no') as no,
                       count(*) filter (where b.choice = 'abstain') as abstain
                from published_ballot b where b.vote = t.vote and b.body = t.body) p
            where (t.yes, t.no, t.abstain) <> (p.yes, p.no, p.abstain)
               or t.roll <> case t.body when 'consumer' then v.consumer_roll else v.worker_roll end
            """;

    private static final String TALLIED = """
            select v.id::text as key,
                   case when v.sealed_at is null then 'no tally and no published ballot before it is sealed'
                        else 'a tally of both bodies' end as expected,
                   t.bodies || ' tallies, ' || p.ballots || ' published ballots' as found
            from vote v
            cross join lateral (select count(*) as bodies from tally where vote = v.id) t
            cross join lateral (select count(*) as ballots from published_ballot where vote = v.id) p
            where case when v.sealed_at is null then t.bodies + p.ballots > 0 else t.bodies <> 2 end
            """;

    private static final String TURNOUT = """
            select v.id || ' ' || n.body as key, n.ballots || ' ballots' as expected, 'a turnout of ' || n.shown as found
            from vote v cross join lateral (
                select s.body, s.shown, (select count(*) from ballot b where b.vote = v.id and b.body = s.body) as ballots
                from (select coalesce(sum(consumer), 0) as consumer, coalesce(sum(worker), 0) as worker
                      from turnout where vote = v.id) t
                    cross join lateral (values ('consumer', t.consumer), ('worker', t.worker)) s (body, shown)) n
            where n.ballots <> n.shown
            """;

    /** The key names the vote alone: a tracker is known to its voter and belongs beside no name. */
    private static final String NAMED = """
            select p.vote || ' ' || p.body as key,
                   case v.secrecy when 'secret' then 'ballots without names' else 'one ballot for a name on the roll' end
                       as expected,
                   case when p.name is null then 'ballots without a name' when e.roll is null then 'names not on the roll'
                        else 'ballots with names' end as found
            from published_ballot p join vote v on v.id = p.vote
            left join roll_entry e on e.roll = p.vote and e.body = p.body and e.name = p.name
            group by p.vote, p.body, p.name, v.secrecy, e.roll, p.name is null, e.roll is null
            having case v.secrecy when 'secret' then p.name is not null
                   else p.name is null or e.roll is null or count(*) > 1 end
            """;

    /** A law that took force in the last minute may have been on its way while the vote opened. */
    private static final String IN_FORCE = """
            select id::text as key, 'the rule in force when it opened' as expected, clause || ' ' || copied as found
            from (select v.id, v.opened_at, c.clause, c.copied from vote v cross join lateral (values
                    ('ballots.secrecy', v.secrecy), ('threshold.base', v.threshold_base),
                    ('threshold.simple', v.threshold_simple), ('threshold.override', v.threshold_override),
                    ('floor.consumer.yes-share', v.floor_consumer), ('floor.worker.yes-share', v.floor_worker))
                    c (clause, copied)) rule
            where copied is distinct from clause_at(clause, opened_at)
              and copied is distinct from clause_at(clause, opened_at - interval '1 minute')
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("ballots.ballot-on-the-roll", "ballot", ON_ROLL),
                Invariant.sql("ballots.one-ballot-for-an-entry", "ballot", ONE_BALLOT),
                Invariant.sql("ballots.cast-in-time", "ballot", IN_TIME),
                Invariant.sql("ballots.sealed-vote-has-no-link", "vote", NO_LINK),
                Invariant.sql("ballots.tally-is-the-recount", "tally", RECOUNT),
                Invariant.sql("ballots.turnout-is-the-ballots", "turnout", TURNOUT),
                Invariant.sql("ballots.tallied-once-sealed", "vote", TALLIED),
                Invariant.sql("ballots.names-only-in-open-votes", "published_ballot", NAMED),
                Invariant.sql("ballots.rule-in-force-at-opening", "vote", IN_FORCE),
                new Invariant("ballots.outcome-by-the-rule", "vote", BallotSoundness::outcomes));
    }

    private static void outcomes(Snapshot snapshot, Findings findings) throws SQLException {
        Map<UUID, List<VoteRow.Numbers>> numbers = new HashMap<>();
        snapshot.each(
                "select vote, body, yes, no, abstain, roll from tally",
                row -> numbers.computeIfAbsent(row.uuid("vote"), vote -> new ArrayList<>())
                        .add(VoteRow.numbers(row)));
        String votes = "select " + VoteRow.COLUMNS + " from vote where sealed_at is not null";
        for (Vote vote : snapshot.list(votes, VoteRow::vote)) {
            Optional<Tally> tally = VoteRow.tally(numbers.getOrDefault(vote.id(), List.of()));
            Outcome found = vote.seal().orElseThrow().outcome();
            tally.map(vote.rule()::judge)
                    .filter(judged -> !judged.equals(found))
                    .ifPresent(judged -> findings.add(vote.id().toString(), words(judged), words(found)));
        }
    }

    private static String words(Outcome outcome) {
        return "simple " + outcome.simple() + ", override " + outcome.override();
    }
}
