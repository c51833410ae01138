package coop.rochdale.members.jpa;

import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.jpa.Findings;
import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.kernel.jpa.Snapshot;
import coop.rochdale.kernel.jpa.Soundness;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Days;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.Standing;
import coop.rochdale.members.Waiver;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One membership a person at a time, and the standing that the domain derives from what covers it. */
public final class MemberSoundness implements Soundness {

    private static final String ONE_AT_A_TIME = """
            select id::text as key, 'no earlier membership of the person open at ' || joined_at as expected,
                   'one until ' || before as found
            from (select id, joined_at,
                         max(coalesce(closed_at, 'infinity')) over (
                             partition by account order by joined_at, number
                             rows between unbounded preceding and 1 preceding) as before
                  from membership) m
            where before > joined_at
            """;

    private static final String CLOSED = """
            select m.id::text as key, 'an act of ' || m.closed_at || ' for an expulsion and for nothing else' as expected,
                   m.closed_by || ', ' || coalesce('act ' || a.number || ' of ' || a.enacted_at, 'no act') as found
            from membership m left join act a on a.id = m.closing_act
            where m.closed_at is not null
              and ((m.closed_by = 'expulsion') <> (m.closing_act is not null)
                   or (m.closing_act is not null and a.enacted_at is distinct from m.closed_at))
            """;

    private static final String PAID_TWICE = """
            select id::text as key, 'days nobody paid for before' as expected, 'paid until ' || before as found
            from (select id, lower(covers) as starts,
                         max(upper(covers)) over (
                             partition by membership order by covers, id
                             rows between unbounded preceding and 1 preceding) as before
                  from paid_period where void_at is null) p
            where before > starts
            """;

    private static final String PAID_FOR = """
            select p.id::text as key, coalesce('membership ' || m.number, 'a membership') as expected,
                   'membership ' || p.membership_number as found
            from paid_period p left join membership m on m.id = p.membership
            where m.number is distinct from p.membership_number
            """;

    private static final String BODY = """
            select coalesce(s.membership, v.membership)::text as key,
                   case when s.membership is null then 'no vote' else 'a vote, being ' || s.standing end as expected,
                   case when v.membership is null then 'not in the consumer body' else 'in it' end as found
            from (select membership, standing from member_standing(?) where standing in ('current', 'grace')) s
            full join consumer_voter(?) v on v.membership = s.membership
            where s.membership is null or v.membership is null
            """;

    /** Everything that covers a membership, one row after the other beside it. */
    private static final String COVERED = """
            select s.membership, s.standing, m.closed_at, c.kind, c.from_day, c.to_day, c.starts_at, c.ends_at, c.void_at
            from member_standing(?) s
            join membership m on m.id = s.membership
            left join (
                select membership, 'paid' as kind, lower(covers) as from_day, upper(covers) as to_day,
                       granted_at as starts_at, null::timestamptz as ends_at, void_at
                from paid_period
                union all
                select membership, 'waived', null, null, starts_at, ends_at, null from waiver) c
              on c.membership = s.membership
            order by s.membership
            """;

    private static final String NOW = "select rochdale_now() as now, clause_at('dues.grace', rochdale_now()) as grace,"
            + " clause_at('dues.expiry', rochdale_now()) as expiry from coop";

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.sql("members.one-membership-at-a-time", "membership", ONE_AT_A_TIME),
                Invariant.sql("members.expelled-by-an-act", "membership", CLOSED),
                Invariant.sql("members.days-paid-once", "paid_period", PAID_TWICE),
                Invariant.sql("members.paid-for-its-membership", "paid_period", PAID_FOR),
                new Invariant("members.standing-as-derived", "membership", MemberSoundness::standings),
                new Invariant("members.consumer-body-as-standing", "membership", MemberSoundness::body),
                Invariant.told("membership", "true", "membership.opened"),
                Invariant.told("membership", "x.closed_at is not null", "membership.closed"));
    }

    /** The clauses that decide standing, and the instant they are asked about. */
    private record Moment(Instant now, Span grace, Span expiry) {
        static List<Moment> of(Snapshot snapshot) throws SQLException {
            return snapshot.list(
                    NOW,
                    row -> new Moment(
                            row.instant("now"), Span.parse(row.text("grace")), Span.parse(row.text("expiry"))));
        }
    }

    private static void body(Snapshot snapshot, Findings findings) throws SQLException {
        for (Moment moment : Moment.of(snapshot)) {
            snapshot.each(
                    BODY,
                    row -> findings.add(row.text("key"), row.text("expected"), row.text("found")),
                    moment.now(),
                    moment.now());
        }
    }

    private static void standings(Snapshot snapshot, Findings findings) throws SQLException {
        for (Moment moment : Moment.of(snapshot)) {
            Derivation derivation = new Derivation(moment, findings);
            snapshot.each(COVERED, derivation::read, moment.now());
            derivation.finish();
        }
    }

    /** Gathers the rows of one membership after the other, and compares. */
    private static final class Derivation {
        private final Moment moment;
        private final Findings findings;
        private final List<PaidPeriod> paid = new ArrayList<>();
        private final List<Waiver> waivers = new ArrayList<>();
        private String membership = "";
        private String standing = "";
        private Optional<Instant> closedAt = Optional.empty();

        Derivation(Moment moment, Findings findings) {
            this.moment = moment;
            this.findings = findings;
        }

        void read(Row row) throws SQLException {
            if (!row.text("membership").equals(membership)) {
                finish();
                membership = row.text("membership");
                standing = row.text("standing");
                closedAt = row.maybeInstant("closed_at");
            }
            switch (row.maybeText("kind").orElse("")) {
                case "paid" ->
                    paid.add(new PaidPeriod(
                            new Days(row.date("from_day"), row.date("to_day")),
                            row.instant("starts_at"),
                            row.maybeInstant("void_at")));
                case "waived" -> waivers.add(new Waiver(row.instant("starts_at"), row.instant("ends_at")));
                default -> {
                    // Nothing has covered it yet.
                }
            }
        }

        void finish() {
            if (!membership.isEmpty()) {
                Standing derived =
                        new Coverage(paid, waivers).standing(closedAt, moment.grace(), moment.expiry(), moment.now());
                String word = derived.name().toLowerCase(Locale.ROOT);
                if (!word.equals(standing)) {
                    findings.add(membership, word, standing);
                }
            }
            paid.clear();
            waivers.clear();
        }
    }
}
