package coop.rochdale.simulation;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

/** Chance, the same for the same seed. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    long number() {
        return random.nextLong();
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** One that fits, if there is any; so often, of a hundred times, one of all. */
    <T> Optional<T> mostly(List<T> fitting, List<T> all, int percent) {
        return of(fitting.isEmpty() || chance(percent) ? all : fitting);
    }

    /** One of them, if there is any. */
    <T> Optional<T> of(List<T> choices) {
        return choices.isEmpty() ? Optional.empty() : Optional.of(choices.get(random.nextInt(choices.size())));
    }
}
