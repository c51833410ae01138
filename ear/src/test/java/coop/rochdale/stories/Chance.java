package coop.rochdale.stories;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What may come of guessing. A guess lays two orders beside each other, of voters and of ballots: first with first, second
 * with second. The bounds are such that orders which have nothing to do with each other break one of them less than once
 * in a thousand million runs, however many guesses of a run there are up to some hundreds.
 */
final class Chance {
    /** k or more of the pairs are right with a probability of at most 1/k!, whatever their number: 3e-13 here. */
    private static final int MOST_RIGHT = 15;

    /** Of a value that is normally distributed: 1e-15. */
    private static final double MOST_DEVIATIONS = 8;

    private Chance() {}

    /** Whether a guess is better than chance allows, and by what it shows; empty if it is not. */
    static Set<String> betrayed(List<String> guessed, List<String> truth, Map<String, String> choices) {
        Set<String> signs = new TreeSet<>();
        int right = 0;
        for (int i = 0; i < truth.size(); i++) {
            right += guessed.get(i).equals(truth.get(i)) ? 1 : 0;
        }
        if (right >= MOST_RIGHT) {
            signs.add(right + " of " + truth.size() + " ballots found");
        }
        if (Math.abs(agreement(guessed, truth, choices)) > MOST_DEVIATIONS) {
            signs.add("choices agree");
        }
        if (Math.abs(correlation(guessed, truth)) * Math.sqrt(truth.size() - 1.0) > MOST_DEVIATIONS) {
            signs.add("orders go together");
        }
        return signs;
    }

    /** How many standard deviations more often the guessed ballot says the same as the true one than by chance. */
    private static double agreement(List<String> guessed, List<String> truth, Map<String, String> choices) {
        int count = truth.size();
        Map<String, Integer> each = new HashMap<>();
        int same = 0;
        for (int i = 0; i < count; i++) {
            each.merge(choices.get(truth.get(i)), 1, Integer::sum);
            same += choices.get(guessed.get(i)).equals(choices.get(truth.get(i))) ? 1 : 0;
        }
        double squares = 0;
        double cubes = 0;
        for (double times : each.values()) {
            squares += times * times;
            cubes += times * times * times;
        }
        // The moments of the number of pairs that agree when one of two equal lists is shuffled.
        double mean = squares / count;
        double variance = (mean * mean + squares - 2 * cubes / count) / (count - 1.0);
        return variance == 0 ? 0 : (same - mean) / Math.sqrt(variance);
    }

    /** Spearman's: 1 for the same order, -1 for the opposite one. */
    private static double correlation(List<String> guessed, List<String> truth) {
        double count = truth.size();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < guessed.size(); i++) {
            places.put(guessed.get(i), i);
        }
        double squares = 0;
        for (int i = 0; i < truth.size(); i++) {
            double distance = places.get(truth.get(i)) - (double) i;
            squares += distance * distance;
        }
        return 1 - 6 * squares / (count * (count * count - 1));
    }
}
