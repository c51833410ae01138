package coop.rochdale.bench;

import java.util.Locale;

/**
 * One line of the report.
 *
 * @param floor what bounds it
 * @param subject what Rochdale does
 * @param unit of both
 * @param ratio subject by floor
 * @param note percentiles, or what else there is to say
 * @param goal in words; empty if there is none
 */
record Line(
        String what, double floor, double subject, String unit, double ratio, String note, String goal, boolean met) {

    static final String HEAD = "%-34s %12s %12s %-5s %6s  %-42s %s%n";

    /** More is better: at least this share of the floor. */
    static Line rate(String what, double floor, Figures subject, double least) {
        double ratio = subject.rate() / floor;
        return new Line(
                what, floor, subject.rate(), "/s", ratio, percentiles(subject), "ratio >= " + least, ratio >= least);
    }

    /** The same, and 99 of 100 answers within so many milliseconds. */
    Line within(double millis, Figures subject) {
        return new Line(
                what,
                floor,
                this.subject,
                unit,
                ratio,
                note,
                goal + ", p99 < " + Math.round(millis) + " ms",
                met && subject.latencies().percentile(99) < millis);
    }

    Line noted(String other) {
        return new Line(what, floor, subject, unit, ratio, other, goal, met);
    }

    /** The same with this goal. */
    Line aiming(String other, boolean isMet) {
        return new Line(what, floor, subject, unit, ratio, note, other, isMet);
    }

    /** A figure that nobody named a goal for; no floor if that is no number. */
    static Line plain(String what, double floor, double subject, String unit) {
        return new Line(what, floor, subject, unit, subject / floor, "", "", true);
    }

    boolean hasGoal() {
        return !goal.isEmpty();
    }

    /** Less is better: at most so many times the floor. */
    static Line cost(String what, double floor, double subject, double most) {
        double ratio = subject / floor;
        return new Line(what, floor, subject, "ms", ratio, "", "ratio <= " + most, ratio <= most);
    }

    static String percentiles(Figures figures) {
        Latencies latencies = figures.latencies();
        return String.format(
                Locale.ROOT,
                "p50 %.1f  p95 %.1f  p99 %.1f ms",
                latencies.percentile(50),
                latencies.percentile(95),
                latencies.percentile(99));
    }

    String text() {
        return String.format(
                Locale.ROOT,
                "%-34s %12s %12.1f %-5s %6s  %-42s %s%n",
                what,
                Double.isNaN(floor) ? "" : String.format(Locale.ROOT, "%.1f", floor),
                subject,
                unit,
                Double.isNaN(ratio) ? "" : String.format(Locale.ROOT, "%.2f", ratio),
                note,
                hasGoal() ? goal + ": " + (met ? "met" : "MISSED") : "");
    }
}
