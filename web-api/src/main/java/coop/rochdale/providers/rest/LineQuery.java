package coop.rochdale.providers.rest;

import coop.rochdale.kernel.rest.Parameters;
import coop.rochdale.providers.Outcome;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which lines of an import are wished for. Use it as a {@code @BeanParam}. */
public class LineQuery {

    @QueryParam("outcome")
    @Parameter(
            description = "Only those that came to this.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {
                                "waiting",
                                "matched",
                                "unmatched",
                                "ignored",
                                "paid-out",
                                "taken-back",
                                "booked",
                                "dismissed"
                            }))
    private @Nullable String outcome;

    Optional<Outcome> outcome() {
        return Parameters.query("outcome", outcome, Outcome.class);
    }
}
