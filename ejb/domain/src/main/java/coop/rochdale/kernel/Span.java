package coop.rochdale.kernel;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A span of time as ISO 8601 writes it: calendar units ({@code P1M}, {@code P1Y}) counted in UTC's calendar, then exact
 * ones ({@code PT10S}); days are calendar days in UTC. Never negative, at most one hundred years.
 */
public record Span(Period calendar, Duration exact) {

    private static final int LONGEST_TEXT = 40;
    private static final Instant EPOCH = Instant.EPOCH;
    private static final Instant CENTURY_LATER = Instant.parse("2070-01-01T00:00:00Z");
    private static final DateTimeFormatter MOMENT = new DateTimeFormatterBuilder()
            .appendPattern("uuuu-MM-dd'T'HH:mm:ss")
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 6, true)
            .appendLiteral('Z')
            .toFormatter(Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public Span {
        if (calendar.isNegative() || exact.isNegative() || tooLong(calendar, exact)) {
            throw new IllegalArgumentException("Write a duration between PT0S and P100Y, like \"P7D\" or \"PT10S\".");
        }
    }

    public static Span parse(String text) {
        try {
            return read(text);
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new IllegalArgumentException(
                    "Write a duration as ISO 8601 does, like \"P7D\" or \"PT10S\".", unreadable);
        }
    }

    /** An instant as answers, refusals and events all write it: RFC 3339, to the microsecond, no zeros at its end. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant.truncatedTo(ChronoUnit.MICROS));
    }

    /** The day it is then in UTC. */
    public static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    /** The first day in UTC that begins then or later. */
    public static LocalDate dayFrom(Instant instant) {
        LocalDate day = day(instant);
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().equals(instant) ? day : day.plusDays(1);
    }

    public static Span ofDays(int days) {
        return new Span(Period.ofDays(days), Duration.ZERO);
    }

    private static Span read(String text) {
        if (text.length() > LONGEST_TEXT || !text.startsWith("P")) {
            throw new DateTimeException("not a duration");
        }
        int time = text.indexOf('T');
        if (time < 0) {
            return new Span(Period.parse(text), Duration.ZERO);
        }
        Period calendar = time == 1 ? Period.ZERO : Period.parse(text.substring(0, time));
        return new Span(calendar, Duration.parse("P" + text.substring(time)));
    }

    private static boolean tooLong(Period calendar, Duration exact) {
        Instant end = EPOCH.atOffset(ZoneOffset.UTC).plus(calendar).plus(exact).toInstant();
        return end.isAfter(CENTURY_LATER);
    }

    public Instant after(Instant start) {
        return start.atOffset(ZoneOffset.UTC).plus(calendar).plus(exact).toInstant();
    }

    public Instant before(Instant end) {
        return end.atOffset(ZoneOffset.UTC).minus(calendar).minus(exact).toInstant();
    }

    /** The first day on or after the end of this span begun at the start of {@code day}, in UTC. */
    public LocalDate after(LocalDate day) {
        return dayFrom(after(day.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }

    public boolean isZero() {
        return after(EPOCH).equals(EPOCH);
    }

    /** Whether this span, begun at the epoch, ends later than that one. */
    public boolean isLongerThan(Span other) {
        return after(EPOCH).isAfter(other.after(EPOCH));
    }

    @Override
    public String toString() {
        if (exact.isZero()) {
            return calendar.isZero() ? "PT0S" : calendar.toString();
        }
        return calendar.isZero()
                ? exact.toString()
                : calendar + exact.toString().substring(1);
    }
}
