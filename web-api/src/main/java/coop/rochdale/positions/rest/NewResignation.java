package coop.rochdale.positions.rest;

import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Moment;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A resignation. */
@Schema(name = "NewResignation")
public record NewResignation(
        @Schema(
                description = "The last day, as a date in UTC, or the first instant of being employed no more. Not"
                        + " before the notice period is over; without it, as soon as it is.",
                example = "2026-12-31")
        @Nullable
        String until) {

    public NewResignation {
        end(until);
    }

    Optional<Instant> end() {
        return end(until);
    }

    private static Optional<Instant> end(@Nullable String until) {
        try {
            return Optional.ofNullable(until).map(Moment::end);
        } catch (IllegalArgumentException wrong) {
            throw Refused.flawed("/until", String.valueOf(wrong.getMessage()));
        }
    }
}
