package coop.rochdale.proposals.jpa;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Findings;
import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.kernel.jpa.Snapshot;
import coop.rochdale.kernel.jpa.Soundness;
import coop.rochdale.proposals.DueStep;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.StateOf;
import coop.rochdale.proposals.Timetable;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Proposals stand where their facts say, were voted on as written, and went the way of their vote. */
public final class ProposalSoundness implements Soundness {

    private static final String VOTED = """
            select coalesce(p.id, v.id)::text as key, coalesce('a vote opened at ' || p.opened_at, 'no vote') as expected,
                   coalesce('opened at ' || v.opened_at, 'no vote') as found
            from (select id, opened_at from proposal where opened_at is not null) p full join vote v on v.id = p.id
            where p.opened_at is distinct from v.opened_at
            """;

    private static final String DECIDED = """
            select p.id::text as key,
                   case when v.sealed_at is null then 'nothing decided yet' when v.passed then 'not rejected, its vote passed it'
                        else 'rejected at ' || v.sealed_at end as expected,
                   concat_ws(', ', 'rejected at ' || p.rejected_at, 'enacted at ' || p.enacted_at, 'failed at ' || p.failed_at,
                       'nothing else') as found
            from proposal p join vote v on v.id = p.id
            where case when v.sealed_at is null then num_nonnulls(p.rejected_at, p.enacted_at, p.failed_at) > 0
                       when v.passed then p.rejected_at is not null
                       else p.rejected_at is distinct from v.sealed_at or num_nonnulls(p.enacted_at, p.failed_at) > 0 end
            """;

    private static final String REVISED = """
            select p.id::text as key, 'revisions 1 to ' || p.revision || ', the last as it stands' as expected,
                   r.kept || ' revisions up to ' || coalesce(r.last, 0)
                       || case when same.wording then '' else ', the last in other words' end as found
            from proposal p
            cross join lateral (
                select count(*) as kept, max(number) as last from proposal_revision where proposal = p.id) r
            cross join lateral (
                select exists (select from proposal_revision l where l.proposal = p.id and l.number = p.revision
                    and (l.title, l.body, l.measures) = (p.title, p.body, p.measures)) as wording) same
            where p.submitted_at is not null
              and (r.kept <> p.revision or r.last is distinct from p.revision or not same.wording)
            """;

    private static final String SECONDED = """
            select p.id::text as key, p.seconds_needed || ' seconds of others than the author before it opened' as expected,
                   s.others || ' of others, ' || s.own || ' of the author' as found
            from proposal p cross join lateral (
                select count(*) filter (where d.account <> p.author and d.revision = p.revision) as others,
                       count(*) filter (where d.account = p.author) as own
                from proposal_second d where d.proposal = p.id) s
            where s.own > 0 or (p.opened_at is not null and s.others < p.seconds_needed)
            """;

    private static final String FACTS = """
            select p.id, p.submitted_at, p.deliberation_since, p.deliberation_until, p.seconds_until, p.seconds_needed,
                   p.withdrawn_at, p.withdrawn_by, p.opened_at, p.enacted_at, p.act, p.failed_at, p.failure_code,
                   p.failure_detail, p.retry_until, s.state, s.due, v.closes_at, v.sealed_at, v.passed, (
                       select count(*) from proposal_second d where d.proposal = p.id and d.revision = p.revision) as seconds
            from proposal p join proposal_state s on s.id = p.id left join vote v on v.id = p.id
            where (p.opened_at is null) = (v.id is null)
            """;

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("proposals.open-with-its-vote", "proposal", VOTED),
                Invariant.sql("proposals.decided-as-voted", "proposal", DECIDED),
                Invariant.sql("proposals.revisions-counted", "proposal", REVISED),
                Invariant.sql("proposals.seconded-by-others", "proposal", SECONDED),
                new Invariant("proposals.state-as-derived", "proposal", ProposalSoundness::states),
                Invariant.told("proposal", "x.submitted_at is not null", "proposal.submitted"),
                Invariant.told("proposal", "x.opened_at is not null", "proposal.opened"),
                Invariant.told("proposal", "x.rejected_at is not null", "proposal.rejected"),
                Invariant.told(
                        "proposal", "exists (select from vote v where v.id = x.id and v.passed)", "proposal.passed"),
                Invariant.told("proposal", "x.enacted_at is not null", "proposal.enacted"));
    }

    /** The view asks the clock itself: it is right if it says what the function says of an instant before or after. */
    private static void states(Snapshot snapshot, Findings findings) throws SQLException {
        Instant before = now(snapshot);
        List<Viewed> rows = snapshot.list(FACTS, Viewed::of);
        Instant after = now(snapshot);
        for (Viewed row : rows) {
            if (!row.isRightAt(before) && !row.isRightAt(after)) {
                findings.add(row.id(), words(row.facts(), after), row.words());
            }
        }
    }

    private static Instant now(Snapshot snapshot) throws SQLException {
        return snapshot.list("select rochdale_now() as now", row -> row.instant("now"))
                .get(0);
    }

    private static String words(Facts facts, Instant at) {
        DueStep due = StateOf.due(facts, at);
        return StateOf.of(facts, at).word()
                + (due == DueStep.NONE ? "" : ", to " + due.name().toLowerCase(Locale.ROOT));
    }

    /** What the view says beside the facts it says it of. */
    private record Viewed(String id, Facts facts, String words) {

        static Viewed of(Row row) throws SQLException {
            String due = row.maybeText("due").map(step -> ", to " + step).orElse("");
            return new Viewed(row.text("id"), facts(row), row.text("state") + due);
        }

        boolean isRightAt(Instant instant) {
            return ProposalSoundness.words(facts, instant).equals(words);
        }

        private static Facts facts(Row row) throws SQLException {
            return new Facts(deliberation(row), withdrawal(row), voting(row), enactment(row), failure(row));
        }

        private static Optional<Facts.Deliberation> deliberation(Row row) throws SQLException {
            if (row.maybeInstant("submitted_at").isEmpty()) {
                return Optional.empty();
            }
            Timetable timetable = new Timetable(
                    row.instant("deliberation_since"),
                    row.instant("deliberation_until"),
                    row.instant("seconds_until"),
                    row.integer("seconds_needed"));
            return Optional.of(new Facts.Deliberation(row.instant("submitted_at"), timetable, row.integer("seconds")));
        }

        private static Optional<Facts.Withdrawal> withdrawal(Row row) throws SQLException {
            String by = row.maybeText("withdrawn_by").orElse("");
            return row.maybeInstant("withdrawn_at").map(at -> new Facts.Withdrawal(at, Facts.Cause.of(by)));
        }

        private static Optional<Facts.Voting> voting(Row row) throws SQLException {
            if (row.maybeInstant("opened_at").isEmpty()) {
                return Optional.empty();
            }
            Optional<Boolean> passed = row.maybeTruth("passed");
            Optional<Facts.Verdict> verdict =
                    row.maybeInstant("sealed_at").flatMap(at -> passed.map(yes -> new Facts.Verdict(at, yes)));
            return Optional.of(new Facts.Voting(row.instant("opened_at"), row.instant("closes_at"), verdict));
        }

        private static Optional<Facts.Enactment> enactment(Row row) throws SQLException {
            Optional<ActId> act = row.maybeUuid("act").map(ActId::new);
            return row.maybeInstant("enacted_at").flatMap(at -> act.map(by -> new Facts.Enactment(at, by)));
        }

        private static Optional<Facts.Failure> failure(Row row) throws SQLException {
            if (row.maybeInstant("failed_at").isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new Facts.Failure(
                    row.instant("failed_at"),
                    row.text("failure_code"),
                    row.text("failure_detail"),
                    row.instant("retry_until")));
        }
    }
}
