package coop.rochdale.enactment.rest;

import coop.rochdale.enactment.workflow.ListActs;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The acts of the co-op: the founding, and every proposal that was enacted. */
@Path("/acts")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Acts", description = "What is law, in the order it became law.")
public class ActResource {

    @Inject
    private ListActs listActs;

    @GET
    @PermitAll
    @Operation(summary = "Acts in force, the newest first")
    public PageJson<ActJson> list(
            @Parameter(description = "As it was at this time; now, if left out.") @QueryParam("inForceAt") @Nullable
                    Instant inForceAt,
            @BeanParam PageQuery page) {
        return Answers.pageJson(listActs.run(Optional.ofNullable(inForceAt), page.wish()), ActJson::of);
    }
}
