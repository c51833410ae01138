package coop.rochdale.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a floor and its subject came to, run in turns so that whatever else the machine does burdens both alike.
 *
 * @param floor the median of all rounds
 * @param subject the round with the median rate
 */
record Duel(double floor, Figures subject) {

    /** One run of either side. */
    @FunctionalInterface
    interface Run<T> {
        T go() throws Exception;
    }

    static Duel fight(int rounds, Run<Double> floor, Run<Figures> subject) throws Exception {
        List<Double> floors = new ArrayList<>();
        List<Figures> subjects = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            floors.add(floor.go());
            subjects.add(subject.go());
        }
        subjects.sort(Comparator.comparing(Figures::rate));
        return new Duel(median(floors), subjects.get(rounds / 2));
    }

    static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
