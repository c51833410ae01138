package coop.rochdale.demo;

import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;

/** What happens when. Deeds of one instant happen in the order they were written down; a deed may write down later ones. */
final class Diary {
    private static final Comparator<Entry> IN_ORDER =
            Comparator.comparing(Entry::at).thenComparing(Entry::line);
    private static final int FIRST_MINUTE = 7 * 60;
    private static final int LAST_MINUTE = 22 * 60;

    private final PriorityQueue<Entry> entries = new PriorityQueue<>(IN_ORDER);
    private final LocalDate today;
    private final Random random;
    private int lines;

    Diary(LocalDate today, Random random) {
        this.today = today;
        this.random = random;
    }

    private record Entry(Instant at, int line, Runnable deed) {}

    LocalDate day(int daysAgo) {
        return today.minusDays(daysAgo);
    }

    /** How long that day is past; less than nothing if it is yet to come. */
    int daysAgo(LocalDate day) {
        return Math.toIntExact(ChronoUnit.DAYS.between(day, today));
    }

    /** That hour of that day, in UTC. */
    Instant hour(int daysAgo, int hour) {
        return day(daysAgo).atTime(hour, 0).toInstant(ZoneOffset.UTC);
    }

    /** Some time of that day when people are awake. */
    Instant sometime(int daysAgo) {
        int minute = FIRST_MINUTE + random.nextInt(LAST_MINUTE - FIRST_MINUTE);
        return day(daysAgo).atStartOfDay().plusMinutes(minute).toInstant(ZoneOffset.UTC);
    }

    void at(Instant moment, Runnable deed) {
        entries.add(new Entry(moment, lines++, deed));
    }

    /** Lives through all of it; the clock is put to each moment that anything happens at. */
    void live(Consumer<Instant> clock) {
        Instant last = Instant.MIN;
        for (Entry next = entries.poll(); next != null; next = entries.poll()) {
            if (next.at.isBefore(last)) {
                throw new IllegalStateException("the diary goes back from " + last + " to " + next.at);
            }
            if (next.at.isAfter(last)) {
                clock.accept(next.at);
            }
            last = next.at;
            happen(next);
        }
    }

    /** A deed that is refused stops everything, with the day it was meant for. */
    private static void happen(Entry entry) {
        try {
            entry.deed.run();
        } catch (Refused refused) {
            IllegalStateException stop =
                    new IllegalStateException("the demo was refused on " + entry.at + ": " + refused.detail());
            stop.addSuppressed(refused);
            throw stop;
        }
    }
}
