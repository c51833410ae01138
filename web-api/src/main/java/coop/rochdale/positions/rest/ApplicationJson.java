package coop.rochdale.positions.rest;

import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplicationView;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An application as the applicant and voters see it. */
@Schema(
        name = "Application",
        description = "Someone asks for a position, or accepts it. Shown to them and to whoever may vote.")
public record ApplicationJson(
        UUID id,
        UUID position,
        int positionNumber,
        @Schema(description = "The position's title.") String title,
        @Schema(description = "The applicant's account.") UUID account,
        String handle,
        String statement,

        @Schema(enumeration = {"open", "withdrawn", "declined", "accepted"})
        String state,

        Instant filedAt,

        @Schema(description = "When it ceased to be open.") @Nullable
        Instant decidedAt) {

    static ApplicationJson of(ApplicationView view) {
        Application application = view.application();
        return new ApplicationJson(
                application.id().value(),
                application.position().value(),
                view.positionNumber(),
                view.title(),
                application.account().value(),
                view.handle(),
                application.statement(),
                application.state().word(),
                application.filedAt(),
                application.decision().map(Application.Decision::at).orElse(null));
    }
}
