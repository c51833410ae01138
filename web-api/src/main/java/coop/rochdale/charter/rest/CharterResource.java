package coop.rochdale.charter.rest;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.workflow.ListClauseHistory;
import coop.rochdale.charter.workflow.ShowCharter;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.RefusalKind;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.Refuses;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The charter: every number the co-op sets for itself, at any instant since its founding. */
@Path("/charter")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Charter", description = "Every number the co-op sets for itself, at any instant since its founding.")
public class CharterResource {

    @Inject
    private ShowCharter show;

    @Inject
    private ListClauseHistory history;

    @GET
    @PermitAll
    @Refuses(RefusalKind.RULE)
    @Operation(summary = "Read the charter", description = "Every clause, all on one page.")
    @APIResponse(responseCode = "200", description = "The clauses as they stand at that instant.")
    public PageJson<ClauseJson> show(
            @Parameter(description = "Past or future; now, if left out.") @QueryParam("at") @Nullable Instant at) {
        return page(show.run(Optional.ofNullable(at)));
    }

    @GET
    @Path("/{clause}")
    @PermitAll
    @Refuses(RefusalKind.RULE)
    @Operation(summary = "Read a clause")
    @APIResponse(responseCode = "200", description = "The clause as it stands at that instant.")
    public ClauseJson clause(
            @PathParam("clause") String key,
            @Parameter(description = "Past or future; now, if left out.") @QueryParam("at") @Nullable Instant at) {
        Clause clause = clause(key);
        ShowCharter.Shown shown = show.run(Optional.ofNullable(at));
        return shown.entries().stream()
                .filter(entry -> entry.clause() == clause)
                .map(entry -> ClauseJson.of(entry, shown.currency()))
                .findFirst()
                .orElseThrow(CharterResource::unknown);
    }

    @GET
    @Path("/{clause}/history")
    @PermitAll
    @Operation(
            summary = "Read a clause's history",
            description =
                    "Every value, the newest first; one that an enacted law put in force from a later day on, too.")
    @APIResponse(responseCode = "200", description = "All on one page.")
    public PageJson<ClauseJson> history(@PathParam("clause") String key) {
        return page(history.run(clause(key)));
    }

    private static PageJson<ClauseJson> page(ShowCharter.Shown shown) {
        return new PageJson<>(
                shown.entries().stream()
                        .map(entry -> ClauseJson.of(entry, shown.currency()))
                        .toList(),
                null);
    }

    private static Clause clause(String key) {
        return Clause.of(key).orElseThrow(CharterResource::unknown);
    }

    private static Refused unknown() {
        return Refused.because(CommonRefusal.UNKNOWN, "clause");
    }
}
