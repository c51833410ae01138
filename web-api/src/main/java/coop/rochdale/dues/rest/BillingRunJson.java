package coop.rochdale.dues.rest;

import coop.rochdale.dues.BillingRun;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A billing run as the treasury sees it. */
@Schema(name = "BillingRun")
public record BillingRunJson(
        UUID id,
        LocalDate through,

        @Schema(description = "Whether the day began it, and not the treasury.")
        boolean daily,

        @Schema(enumeration = {"running", "finished"}) String state,

        @Schema(description = "Invoices issued so far.") long issued,

        @Schema(
                description =
                        "Open memberships that were not to be asked: paid ahead, waived, asked already, or without a vote.")
        long skipped,

        @Schema(description = "The number of the last membership that was looked at.")
        int reached,

        @Schema(description = "The highest number there was at the start.")
        int last,

        Instant startedAt,
        @Nullable Instant finishedAt) {

    static BillingRunJson of(BillingRun run) {
        return new BillingRunJson(
                run.id().value(),
                run.through(),
                run.startedBy().isEmpty(),
                run.finishedAt().isPresent() ? "finished" : "running",
                run.progress().issued(),
                run.progress().skipped(),
                run.progress().reached(),
                run.progress().last(),
                run.startedAt(),
                run.finishedAt().orElse(null));
    }
}
