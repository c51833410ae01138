package coop.rochdale.payroll.rest;

import coop.rochdale.kernel.rest.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** When the bank is to pay. */
public class TransferQuery {

    @QueryParam("on")
    @Parameter(
            description = "The day, from today until 60 days from now; today if it is left out.",
            schema = @Schema(type = SchemaType.STRING, format = "date"))
    private @Nullable String on;

    Optional<LocalDate> on() {
        return Parameters.query("on", on, LocalDate.class);
    }
}
