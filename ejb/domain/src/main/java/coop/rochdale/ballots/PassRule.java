package coop.rochdale.ballots;

import static coop.rochdale.members.Body.CONSUMER;
import static coop.rochdale.members.Body.WORKER;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Fraction;
import coop.rochdale.members.Body;
import java.util.ArrayList;
import java.util.List;

/**
 * The rule by which a vote passes (R7, R8): what yes is measured against, the share to exceed simply and by override, and
 * the floors. Exact for every {@link Counts}: shares are compared by cross-multiplication without bound.
 */
public record PassRule(Yardstick base, Fraction simple, Fraction override, Floors floors) {

    /** The rule of this charter. */
    public static PassRule of(Terms terms) {
        return new PassRule(
                Yardstick.of(terms.value(Clause.THRESHOLD_BASE)),
                terms.fraction(Clause.THRESHOLD_SIMPLE),
                terms.fraction(Clause.THRESHOLD_OVERRIDE),
                new Floors(terms.fraction(Clause.FLOOR_CONSUMER), terms.fraction(Clause.FLOOR_WORKER)));
    }

    public Outcome judge(Tally tally) {
        return new Outcome(cleared(hurdles(Way.SIMPLE, tally)), cleared(hurdles(Way.OVERRIDE, tally)));
    }

    /** Everything that must hold for the proposal to pass this way, in the order in which it is explained. */
    public List<Hurdle> hurdles(Way way, Tally tally) {
        List<Hurdle> hurdles = new ArrayList<>();
        switch (way) {
            case SIMPLE -> {
                hurdles.add(share(simple, CONSUMER, tally));
                hurdles.add(share(simple, WORKER, tally));
                addFloor(hurdles, CONSUMER, tally);
                addFloor(hurdles, WORKER, tally);
            }
            case OVERRIDE -> {
                hurdles.add(share(override, CONSUMER, tally));
                addFloor(hurdles, CONSUMER, tally);
            }
        }
        return hurdles;
    }

    private Hurdle share(Fraction threshold, Body body, Tally tally) {
        Counts counts = tally.of(body);
        return switch (base) {
            case CAST -> new Hurdle(Hurdle.Kind.SHARE_OF_CAST, body, counts.yes(), counts.cast(), threshold);
            case ROLL -> new Hurdle(Hurdle.Kind.SHARE_OF_ROLL, body, counts.yes(), counts.roll(), threshold);
        };
    }

    private void addFloor(List<Hurdle> hurdles, Body body, Tally tally) {
        Fraction floor = body == CONSUMER ? floors.consumer() : floors.worker();
        if (!floor.isZero()) {
            Counts counts = tally.of(body);
            hurdles.add(new Hurdle(Hurdle.Kind.FLOOR, body, counts.yes(), counts.roll(), floor));
        }
    }

    private static boolean cleared(List<Hurdle> hurdles) {
        return hurdles.stream().allMatch(Hurdle::cleared);
    }
}
