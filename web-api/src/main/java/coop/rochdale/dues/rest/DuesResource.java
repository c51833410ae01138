package coop.rochdale.dues.rest;

import coop.rochdale.dues.workflow.SummarizeDues;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What everybody may know about dues. */
@Path("/dues")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Dues", description = "What members are asked to pay, what arrived, and who need not pay.")
public class DuesResource {

    @Inject
    private SummarizeDues summarizeDues;

    @GET
    @Path("/summary")
    @PermitAll
    @Operation(
            summary = "Members per standing and dues per month, where enough people stand behind each number",
            description = "Each server remembers its answer, which may thus be up to a minute old.")
    public DuesSummaryJson summary() {
        return DuesSummaryJson.of(summarizeDues.run());
    }
}
