package coop.rochdale.bench;

import java.util.Arrays;

/** How long each answer took, to the nanosecond; percentiles are exact. */
final class Latencies {

    private long[] nanos = new long[1 << 16];
    private int count;

    void add(long taken) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, count * 2);
        }
        nanos[count++] = taken;
    }

    int count() {
        return count;
    }

    /** In milliseconds, so that this many percent of all took no longer. */
    double percentile(double percent) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, count);
        Arrays.sort(sorted);
        int at = (int) Math.ceil(percent / 100 * count) - 1;
        return sorted[Math.max(0, at)] / 1e6;
    }
}
