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
            return text.length() == LENGTH_OF_DAY
                    ? new Until(Optional.of(LocalDate.parse(text)), Optional.empty())
                    : new Until(
                            Optional.empty(),
                            Optional.of(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(
                    "Write a day like 2026-01-31 or an instant like 2026-01-31T12:00:00Z.", unreadable);
        }
    }
}
