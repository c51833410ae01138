package coop.rochdale.positions;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds a seat (R6). */
final class Seats {

    private Seats() {}

    /** The lowest seat that nobody holds at any instant of that time. */
    static Optional<Integer> free(int seats, Tenure wished, List<Employment> employments) {
        Set<Integer> taken = employments.stream()
                .filter(employment -> employment.tenure().overlaps(wished))
                .map(Employment::seat)
                .collect(Collectors.toSet());
        return IntStream.rangeClosed(1, seats)
                .boxed()
                .filter(seat -> !taken.contains(seat))
                .findFirst();
    }
}
