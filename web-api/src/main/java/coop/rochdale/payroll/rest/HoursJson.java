package coop.rochdale.payroll.rest;

import coop.rochdale.payroll.WorkedHours;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Hours that somebody logged. */
@Schema(name = "Hours")
public record HoursJson(
        UUID id,
        UUID employment,
        LocalDate date,
        @Schema(example = "1.5") String hours,
        String task,

        @Schema(enumeration = {"logged", "attested", "withdrawn", "corrected"})
        String state,

        Instant loggedAt,
        @Nullable Instant attestedAt,

        @Schema(description = "Why the treasury corrected them.") @Nullable
        String reason) {

    static HoursJson of(WorkedHours hours) {
        return new HoursJson(
                hours.id().value(),
                hours.employment().value(),
                hours.stint().day(),
                hours.stint().hours(),
                hours.stint().task(),
                hours.state().word(),
                hours.loggedAt(),
                hours.attestation().map(WorkedHours.Attestation::at).orElse(null),
                hours.ended().flatMap(WorkedHours.Ended::reason).orElse(null));
    }
}
