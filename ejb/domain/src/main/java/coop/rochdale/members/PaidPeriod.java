package coop.rochdale.members;

import java.time.Instant;
import java.util.Optional;

/** Days that a payment covers, counted from when it was recorded until it was taken back, if ever. */
public record PaidPeriod(Days days, Instant grantedAt, Optional<Instant> voidAt) {

    public static PaidPeriod granted(Days days, Instant at) {
        return new PaidPeriod(days, at, Optional.empty());
    }

    boolean countsAt(Instant instant) {
        return !grantedAt.isAfter(instant) && voidAt.map(instant::isBefore).orElse(true);
    }
}
