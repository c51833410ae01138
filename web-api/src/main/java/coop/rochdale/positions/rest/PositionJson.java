package coop.rochdale.positions.rest;

import coop.rochdale.kernel.Span;
import coop.rochdale.positions.JobDescription;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionView;
import coop.rochdale.positions.Power;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A position as everybody sees it. */
@Schema(name = "Position", description = "A job that an act created. It is open until an act removes it.")
public record PositionJson(
        UUID id,
        int number,
        String title,
        String description,
        int seats,

        @Schema(description = "Seats that somebody holds, or is appointed to from a later day on.")
        int filled,

        @Schema(description = "In force now.") SalaryJson salary,

        @Schema(description = "Of treasury, membership, moderation, operations: held by whoever is employed here.")
        List<String> powers,

        @Schema(description = "ISO 8601. An employment ends that long after it began, if this is set.", example = "P2Y")
        @Nullable
        String term,

        @Schema(description = "ISO 8601. Copied into each employment when it begins.", example = "P30D")
        String noticePeriod,

        @Schema(description = "The act that created it.") UUID act,
        @Schema(enumeration = {"open", "closed"}) String state,
        Instant createdAt,
        @Nullable Instant closedAt,

        @Schema(description = "The act that removed it.") @Nullable
        UUID closedBy) {

    static PositionJson of(PositionView view) {
        Position position = view.position();
        JobDescription job = position.job();
        return new PositionJson(
                position.id().value(),
                position.number(),
                job.title(),
                job.description(),
                job.seats(),
                view.filled(),
                SalaryJson.of(view.salary()),
                job.powers().stream().sorted().map(Power::word).toList(),
                job.term().map(Span::toString).orElse(null),
                job.noticePeriod().toString(),
                position.act().value(),
                position.isOpen() ? "open" : "closed",
                position.createdAt(),
                position.closing().map(Position.Closing::at).orElse(null),
                position.closing().map(closing -> closing.act().value()).orElse(null));
    }
}
