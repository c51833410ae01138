package coop.rochdale.ledger;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Up to when one looks: everything, all that is booked until the end of a day, or all that was recorded by an instant. */
public record Until(Optional<LocalDate> bookedOn, Optional<Instant> recordedAt) {

    private static final int LENGTH_OF_DAY = 10;

    public static Until now() {
        return new Until(Optional.empty(), Optional.empty());
    }

    /**
     * Reads {@code 2026-01-31} or {@code 2026-01-31T12:00:00Z}.
     *
     * @throws IllegalArgumentException with a sentence for the client, if it is neither
     */
    public static Until parse(String text) {
        try {
            return text.length() == LENGTH_OF_DAY ? endOf(LocalDate.parse(text)) : at(OffsetDateTime.parse(text));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "Write a day like 2026-01-31 or an instant like 2026-01-31T12:00:00Z.", unreadable);
        }
    }

    private static Until endOf(LocalDate day) {
        return new Until(Optional.of(reasonable(day)), Optional.empty());
    }

    private static Until at(OffsetDateTime time) {
        reasonable(time.toLocalDate());
        return new Until(Optional.empty(), Optional.of(time.toInstant()));
    }

    /** Four digits of year: a database keeps fewer years than Java does. */
    private static LocalDate reasonable(LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9_999) {
            throw new DateTimeException("year");
        }
        return day;
    }
}
