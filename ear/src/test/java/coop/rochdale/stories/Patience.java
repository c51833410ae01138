package coop.rochdale.stories;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what comes by itself. */
final class Patience {
    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Patience() {}

    static void pause() {
        pause(BETWEEN);
    }

    static void pause(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Answers how long that took; fails if it takes longer. */
    static Duration await(Duration most, String what, BooleanSupplier come) {
        return await(most, what, BETWEEN, come);
    }

    /** Looks again each time that this much has passed. */
    static Duration await(Duration most, String what, Duration between, BooleanSupplier come) {
        long began = System.nanoTime();
        while (!come.getAsBoolean()) {
            if (System.nanoTime() - began > most.toNanos()) {
                throw new AssertionError("not within " + most + ": " + what);
            }
            pause(between);
        }
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
