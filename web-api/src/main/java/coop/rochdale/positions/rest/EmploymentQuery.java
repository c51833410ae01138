package coop.rochdale.positions.rest;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.rest.Parameters;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionQueries.EmploymentFilter;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which employments are wished for. */
public class EmploymentQuery {

    @QueryParam("current")
    @Parameter(
            description = "Only those active now, or only those that are not.",
            schema = @Schema(type = SchemaType.BOOLEAN))
    private @Nullable String current;

    @QueryParam("account")
    @Parameter(
            description = "Only those of this account, by its id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    private @Nullable String account;

    @QueryParam("position")
    @Parameter(
            description = "Only those in this position, by its id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    private @Nullable String position;

    EmploymentFilter filter() {
        return new EmploymentFilter(
                Parameters.query("current", current, Boolean.class),
                Parameters.query("account", account, UUID.class).map(AccountId::new),
                Parameters.query("position", position, UUID.class).map(PositionId::new));
    }
}
