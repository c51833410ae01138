package coop.rochdale.bench;

import java.util.Map;
import java.util.Set;

/**
 * What one run measured.
 *
 * @param nanos how long the run took
 * @param statuses how often each HTTP status came
 */
record Figures(Latencies latencies, long nanos, Map<Integer, Long> statuses) {

    /** Answers a second. */
    double rate() {
        return latencies.count() * 1e9 / nanos;
    }

    /** The same, if every answer had this status. */
    Figures all(int status) {
        if (!statuses.keySet().equals(Set.of(status))) {
            throw new IllegalStateException("expected " + status + " alone, got " + statuses);
        }
        return this;
    }
}
