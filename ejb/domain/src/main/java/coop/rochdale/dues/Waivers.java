package coop.rochdale.dues;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Objections;
import coop.rochdale.members.Standing;
import coop.rochdale.members.Waiver;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Who need not pay (rule R7). */
public final class Waivers {

    private Waivers() {}

    /** Why a member cannot ask for one themselves, given the standing of their newest membership. */
    public static List<Objection> objections(Optional<Standing> standing, Terms terms) {
        List<Objection> objections = new ArrayList<>(Objections.toActingAsMember(standing));
        if (terms.is(Clause.WAIVER_MODE, "by-treasury")) {
            objections.add(Objection.of(DuesRefusal.WAIVER_BY_TREASURY));
        }
        return objections;
    }

    /** Whether asking is to file a request, which an act may grant (rule R17). */
    public static boolean areByVote(Terms terms) {
        return terms.is(Clause.WAIVER_MODE, "by-vote");
    }

    /** Why no act can grant this request, filed for a membership of this standing; it tells nothing of the standing. */
    public static List<Objection> objectionsToVoting(WaiverRequest request, Standing standing, Terms terms) {
        List<Objection> objections = new ArrayList<>();
        if (!areByVote(terms)) {
            objections.add(Objection.of(DuesRefusal.WAIVER_NOT_BY_VOTE));
        }
        if (!request.isOpen() || standing == Standing.ENDED) {
            objections.add(Objection.of(DuesRefusal.WAIVER_REQUEST_CLOSED));
        }
        return objections;
    }

    /** Why the treasury cannot grant one to a membership of this standing. */
    public static List<Objection> objectionsToGranting(Standing standing, Terms terms) {
        List<Objection> objections = new ArrayList<>();
        if (!terms.is(Clause.WAIVER_MODE, "by-treasury")) {
            objections.add(Objection.of(DuesRefusal.WAIVER_NOT_BY_TREASURY));
        }
        if (standing == Standing.ENDED) {
            objections.add(Objection.of(DuesRefusal.MEMBERSHIP_ENDED));
        }
        return objections;
    }

    /** The waiver that holds from now on; empty if one that holds already lasts as long. */
    public static Optional<Waiver> declared(Coverage coverage, Terms terms, Instant now) {
        Instant until = end(terms.span(Clause.DUES_WAIVER), now);
        boolean covered =
                coverage.waivedUntil(now).filter(held -> !held.isBefore(until)).isPresent();
        return covered ? Optional.empty() : Optional.of(new Waiver(now, until));
    }

    /** Like a paid period at midnight in UTC, the first one after the span, lest the hour tell who had a waiver. */
    private static Instant end(Span span, Instant now) {
        Instant end = span.after(now);
        Instant midnight = end.truncatedTo(ChronoUnit.DAYS);
        boolean exact = !span.exact().isZero() || end.equals(midnight);
        return exact ? end : midnight.plus(1, ChronoUnit.DAYS);
    }
}
