package coop.rochdale.positions;

import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;

/** Reads a time from 1970 to 2999 that may be written as a date, meaning that whole day in UTC, or as an instant. */
public final class Moment {

    private static final String SENTENCE =
            "Write a date like \"2026-01-31\" or an instant like \"2026-01-31T12:00:00Z\".";
    private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

    private Moment() {}

    /** When something starts: at the start of the day. */
    public static Instant start(String text) {
        return read(text, 0);
    }

    /** When something is over that lasts until then: at the end of the day, which is the start of the next. */
    public static Instant end(String text) {
        return read(text, 1);
    }

    private static Instant read(String text, int days) {
        try {
            return text.length() == 10 ? startOf(LocalDate.parse(text).plusDays(days)) : bounded(Instant.parse(text));
        } catch (DateTimeParseException unreadable) {
            throw new IllegalArgumentException(SENTENCE, unreadable);
        }
    }

    private static Instant startOf(LocalDate day) {
        return bounded(day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Instant bounded(Instant instant) {
        LocalDate day = Span.day(instant);
        if (day.isBefore(FIRST) || day.isAfter(LAST)) {
            throw new IllegalArgumentException("Choose a time between the years 1970 and 2999.");
        }
        // What the database keeps is what we answer.
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
