package coop.rochdale.dues.rest;

import coop.rochdale.dues.Labour;
import coop.rochdale.dues.workflow.ShowLabour;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.rest.MoneyJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Work that somebody logged. */
@Schema(name = "Labour")
public record LabourJson(
        UUID id,

        @Schema(description = "Who did it, where that is not the caller.") @Nullable
        String handle,

        String task,
        LocalDate date,
        @Schema(example = "1.5") String hours,
        String evidence,

        @Schema(enumeration = {"logged", "attested", "withdrawn", "corrected"})
        String state,

        Instant loggedAt,
        @Nullable Instant attestedAt,

        @Schema(
                description =
                        "What it counts, once it is attested: `labour.rate` by the hour, `labour.cap` a month at most.")
        @Nullable
        MoneyJson value,

        @Schema(description = "What is left of that for invoices to come.") @Nullable
        MoneyJson left,

        @Schema(description = "Why the treasury corrected it.") @Nullable
        String reason) {

    static LabourJson of(Labour labour) {
        return of(labour, Optional.empty());
    }

    static LabourJson of(ShowLabour.Shown shown) {
        return of(shown.labour(), shown.handle());
    }

    private static LabourJson of(Labour labour, Optional<String> handle) {
        Optional<Money> value = labour.attestation().map(Labour.Attestation::value);
        return new LabourJson(
                labour.id().value(),
                handle.orElse(null),
                labour.work().task(),
                labour.work().day(),
                labour.work().hours(),
                labour.work().evidence(),
                labour.state().word(),
                labour.loggedAt(),
                labour.attestation().map(Labour.Attestation::at).orElse(null),
                value.map(MoneyJson::of).orElse(null),
                labour.left().map(MoneyJson::of).orElse(null),
                labour.ending().flatMap(Labour.Ending::reason).orElse(null));
    }
}
