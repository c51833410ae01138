package coop.rochdale.members;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** One or more days in UTC: from the first day until before the day {@code to}. */
public record Days(LocalDate from, LocalDate to) {

    public Days {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a period has at least one day: " + from + ", " + to);
        }
    }

    public Instant start() {
        return startOf(from);
    }

    /** The first instant after it. */
    public Instant end() {
        return startOf(to);
    }

    public boolean overlaps(Days other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
