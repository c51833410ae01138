package coop.rochdale.members;

import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that covers one membership, past and to come. */
public record Coverage(List<PaidPeriod> paid, List<Waiver> waivers) {

    public Coverage {
        paid = List.copyOf(paid);
        waivers = List.copyOf(waivers);
    }

    public static Coverage none() {
        return new Coverage(List.of(), List.of());
    }

    /** The standing of a membership with this cover, closed at that instant or not at all (rule R2). */
    public Standing standing(Optional<Instant> closedAt, Span grace, Span expiry, Instant at) {
        if (closedAt.filter(closed -> !at.isBefore(closed)).isPresent()) {
            return Standing.ENDED;
        }
        if (stretches(at).anyMatch(stretch -> stretch.holds(at))) {
            return Standing.CURRENT;
        }
        List<Instant> ends =
                stretches(at).map(Stretch::end).filter(end -> !end.isAfter(at)).toList();
        if (ends.isEmpty()) {
            return Standing.PENDING;
        }
        if (reaches(ends, grace, at)) {
            return Standing.GRACE;
        }
        return reaches(ends, expiry, at) ? Standing.LAPSED : Standing.ENDED;
    }

    /** When the waiver that holds at this instant ends, if there is one. */
    public Optional<Instant> waivedUntil(Instant at) {
        return waivers.stream()
                .filter(waiver -> new Stretch(waiver.from(), waiver.until()).holds(at))
                .map(Waiver::until)
                .max(Comparator.naturalOrder());
    }

    /** Until when the vote lasts after the cover that is over at this instant; empty if none is. */
    public Optional<Instant> graceUntil(Span grace, Instant at) {
        return stretches(at)
                .map(Stretch::end)
                .filter(end -> !end.isAfter(at))
                .map(grace::after)
                .max(Comparator.naturalOrder());
    }

    /** The first day, in UTC, that nothing covers any more, as far as is known at this instant; empty if nothing ever did. */
    public Optional<LocalDate> coveredUntil(Instant at) {
        return stretches(at).map(stretch -> Span.dayFrom(stretch.end())).max(Comparator.naturalOrder());
    }

    /** Asked of every end, not of the last: a month added to the 30th may end later than one added to the 31st. */
    private static boolean reaches(List<Instant> ends, Span span, Instant at) {
        return ends.stream().anyMatch(end -> !at.isAfter(span.after(end)));
    }

    private Stream<Stretch> stretches(Instant at) {
        return Stream.concat(
                paid.stream()
                        .filter(period -> period.countsAt(at))
                        .map(period ->
                                new Stretch(period.days().start(), period.days().end())),
                waivers.stream().map(waiver -> new Stretch(waiver.from(), waiver.until())));
    }

    private record Stretch(Instant start, Instant end) {

        boolean holds(Instant at) {
            return !at.isBefore(start) && at.isBefore(end);
        }
    }
}
