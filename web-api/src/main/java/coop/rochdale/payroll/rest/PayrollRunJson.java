package coop.rochdale.payroll.rest;

import coop.rochdale.payroll.PayrollRun;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A payroll run as the treasury sees it. */
@Schema(name = "PayrollRun")
public record PayrollRunJson(
        UUID id,

        @Schema(description = "The month that is paid.", pattern = "^[0-9]{4}-[0-9]{2}$", example = "2026-02")
        String month,

        @Schema(description = "Whether the clock began it, and not the treasury.")
        boolean monthly,

        @Schema(enumeration = {"running", "finished"}) String state,

        @Schema(description = "Payslips issued so far.") long payslips,

        @Schema(description = "The number of the last employment that was looked at.")
        int reached,

        @Schema(description = "The highest number there was at the start.")
        int last,

        Instant startedAt,
        @Nullable Instant finishedAt) {

    static PayrollRunJson of(PayrollRun run) {
        return new PayrollRunJson(
                run.id().value(),
                run.month().toString(),
                run.startedBy().isEmpty(),
                run.finishedAt().isPresent() ? "finished" : "running",
                run.progress().payslips(),
                run.progress().reached(),
                run.progress().last(),
                run.startedAt(),
                run.finishedAt().orElse(null));
    }
}
