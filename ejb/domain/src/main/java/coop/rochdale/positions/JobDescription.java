package coop.rochdale.positions;

import coop.rochdale.kernel.Span;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a law says of a position, apart from its pay: 1 to 1,000 seats, and how employments in it end. */
public record JobDescription(
        String title, String description, int seats, Set<Power> powers, Span noticePeriod, Optional<Span> term) {

    public static final int LONGEST_TITLE = 120;
    public static final int LONGEST_DESCRIPTION = 10_000;
    public static final int MOST_SEATS = 1_000;

    public JobDescription {
        if (seats < 1 || seats > MOST_SEATS) {
            throw new IllegalArgumentException("A position has 1 to 1000 seats.");
        }
        if (term.filter(Span::isZero).isPresent()) {
            throw new IllegalArgumentException("A term is longer than nothing.");
        }
        powers = Set.copyOf(powers);
    }

    /** What the founder is employed as, by act 0: every power, one seat, and no notice. */
    public static JobDescription foundingSteward() {
        return new JobDescription(
                "Founding steward",
                "Looks after the co-op from its founding until its members decide otherwise.",
                1,
                EnumSet.allOf(Power.class),
                Span.ofDays(0),
                Optional.empty());
    }
}
