package coop.rochdale.ballots.jpa;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.Counts;
import coop.rochdale.ballots.Floors;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.Seal;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Tracker;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.Yardstick;
import coop.rochdale.kernel.Fraction;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.members.Body;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How rows of this capability become its nouns. */
final class VoteRow {

    /** The columns {@link #vote} reads. */
    static final String COLUMNS = "id, opened_at, closes_at, secrecy, threshold_base, threshold_simple,"
            + " threshold_override, floor_consumer, floor_worker, sealed_at, passed_simple, passed_override";

    private VoteRow() {}

    static Vote vote(Row row) throws SQLException {
        return new Vote(
                row.uuid("id"),
                row.instant("opened_at"),
                row.instant("closes_at"),
                Secrecy.of(row.text("secrecy")),
                rule(row),
                seal(row));
    }

    static Ballot ballot(Row row) throws SQLException {
        return new Ballot(
                body(row), new Tracker(row.text("tracker")), Choice.of(row.text("choice")), row.instant("cast_at"));
    }

    static Body body(Row row) throws SQLException {
        return Body.valueOf(row.text("body").toUpperCase(Locale.ROOT));
    }

    /** Numbers of one body, from the columns yes, no, abstain and roll. */
    static Numbers numbers(Row row) throws SQLException {
        return new Numbers(
                body(row), new Counts(row.number("yes"), row.number("no"), row.number("abstain"), row.number("roll")));
    }

    /** The numbers of both bodies, in any order; empty if there are none. */
    static Optional<Tally> tally(List<Numbers> bodies) {
        return counts(bodies, Body.CONSUMER)
                .flatMap(consumer -> counts(bodies, Body.WORKER).map(worker -> new Tally(consumer, worker)));
    }

    /** What one body said. */
    record Numbers(Body body, Counts counts) {}

    private static Optional<Counts> counts(List<Numbers> bodies, Body body) {
        return bodies.stream()
                .filter(numbers -> numbers.body() == body)
                .map(Numbers::counts)
                .findFirst();
    }

    private static PassRule rule(Row row) throws SQLException {
        return new PassRule(
                Yardstick.of(row.text("threshold_base")),
                Fraction.parse(row.text("threshold_simple")),
                Fraction.parse(row.text("threshold_override")),
                new Floors(Fraction.parse(row.text("floor_consumer")), Fraction.parse(row.text("floor_worker"))));
    }

    private static Optional<Seal> seal(Row row) throws SQLException {
        Optional<Instant> sealedAt = row.maybeInstant("sealed_at");
        if (sealedAt.isEmpty()) {
            return Optional.empty();
        }
        Outcome outcome = new Outcome(row.truth("passed_simple"), row.truth("passed_override"));
        return Optional.of(new Seal(sealedAt.get(), outcome));
    }
}
