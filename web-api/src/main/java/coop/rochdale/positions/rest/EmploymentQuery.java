package coop.rochdale.positions.rest;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionQueries.EmploymentFilter;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which employments are wished for. */
public class EmploymentQuery {

    @QueryParam("current")
    @Parameter(description = "Only those active now, or only those that are not.")
    private @Nullable Boolean current;

    @QueryParam("account")
    @Parameter(description = "Only those of this account, by its id.")
    private @Nullable UUID account;

    @QueryParam("position")
    @Parameter(description = "Only those in this position, by its id.")
    private @Nullable UUID position;

    EmploymentFilter filter() {
        return new EmploymentFilter(
                Optional.ofNullable(current),
                Optional.ofNullable(account).map(AccountId::new),
                Optional.ofNullable(position).map(PositionId::new));
    }
}
