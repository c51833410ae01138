package coop.rochdale.positions.rest;

import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.Ending;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An employment as everybody sees it. */
@Schema(name = "Employment", description = "Someone holds a seat of a position, from an instant until before another.")
public record EmploymentJson(
        UUID id,
        UUID position,
        int positionNumber,
        @Schema(description = "The position's title.") String title,

        @Schema(description = "The account of the person employed.")
        UUID account,

        String handle,
        Instant from,

        @Schema(description = "The first instant of being employed no more, once it is known.") @Nullable
        Instant until,

        @Schema(
                enumeration = {"term", "resignation", "dismissal", "removal"},
                description = "Why it ends, once that is known.")
        @Nullable
        String endedBy,

        @Schema(description = "The contract's, ISO 8601.", example = "P30D")
        String noticePeriod,

        @Schema(
                description =
                        "In force now; of one that has not begun on its first day, of one that is over at its end.")
        SalaryJson salary,

        @Schema(description = "The act that appointed.") UUID act) {

    static EmploymentJson of(EmploymentView view) {
        Employment employment = view.employment();
        return new EmploymentJson(
                employment.id().value(),
                employment.position().value(),
                view.positionNumber(),
                view.title(),
                employment.account().value(),
                view.handle(),
                employment.startsAt(),
                employment.ending().map(Ending::at).orElse(null),
                employment.ending().map(ending -> ending.why().word()).orElse(null),
                employment.notice().toString(),
                SalaryJson.of(view.salary()),
                employment.act().value());
    }
}
