package coop.rochdale.proposals.rest;

import coop.rochdale.ballots.rest.Words;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.ActionJson;
import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.IfMatch;
import coop.rochdale.kernel.rest.MergePatch;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.kernel.rest.SharedAnswers;
import coop.rochdale.kernel.rest.Tongue;
import coop.rochdale.kernel.rest.Translated;
import coop.rochdale.kernel.rest.Wire;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalQueries;
import coop.rochdale.proposals.workflow.AdvanceProposals;
import coop.rochdale.proposals.workflow.DraftProposal;
import coop.rochdale.proposals.workflow.ListProposals;
import coop.rochdale.proposals.workflow.ReviseProposal;
import coop.rochdale.proposals.workflow.ShowProposal;
import coop.rochdale.proposals.workflow.ShowProposal.Shown;
import coop.rochdale.proposals.workflow.ShowProposalActions;
import coop.rochdale.proposals.workflow.TakeNextStep.Patience;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Proposals: anybody drafts, voting members submit, everybody reads what was submitted. */
@Path("/proposals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals", description = "From a draft through deliberation and the vote to an act.")
public class ProposalResource {

    @Inject
    private Caller caller;

    @Inject
    private DraftProposal draftProposal;

    @Inject
    private ReviseProposal reviseProposal;

    @Inject
    private ListProposals listProposals;

    @Inject
    private ShowProposal showProposal;

    @Inject
    private ShowProposalActions showActions;

    @Inject
    private AdvanceProposals advance;

    @Inject
    private SharedAnswers shared;

    /** What the list depends on; who asks matters for drafts alone. */
    private record Listed(ProposalQueries.Filter filter, Page.Wish wish) {}

    private record One(ProposalId id, Tongue tongue) {}

    /** A proposal as it goes out, and its version. */
    private static final class Written {

        private final byte[] json;
        private final long version;

        Written(Shown shown, Tongue tongue) {
            this.json = Wire.bytes(ProposalDetail.of(shown, Words.in(tongue.locale())));
            this.version = shown.proposal().version();
        }
    }

    @GET
    @PermitAll
    @Operation(summary = "Proposals, the newest number first")
    public PageJson<ProposalSummary> list(@BeanParam ProposalQuery query, @BeanParam PageQuery page) {
        Listed listed = new Listed(query.filter(caller.known().map(Actor::account)), page.wish());
        return shared.to(listed, () -> {
            advance.run(Patience.WAIT);
            return Answers.pageJson(listProposals.run(listed.filter(), listed.wish()), ProposalSummary::of);
        });
    }

    @POST
    @RolesAllowed("account")
    @Translated
    @Operation(
            summary = "Begin a draft",
            description = "Private to you and your co-authors until you submit it; measures are checked then.")
    @APIResponse(
            responseCode = "201",
            description = "The draft.",
            content = @Content(schema = @Schema(implementation = ProposalDetail.class)))
    public Response draft(NewProposal draft, @Context HttpHeaders headers) {
        ProposalId id = draftProposal.run(caller.actor(), draft.toManuscript());
        Shown shown = showProposal.run(caller.known(), id);
        return Answers.created(
                "/proposals/" + id, detail(shown, headers), shown.proposal().version());
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Translated
    @Operation(summary = "A proposal whole")
    @APIResponse(
            responseCode = "200",
            description = "The proposal; a draft only for its authors.",
            content = @Content(schema = @Schema(implementation = ProposalDetail.class)))
    public Response show(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        One one = new One(new ProposalId(id), Tongue.of(headers));
        Written written = published(one);
        return Answers.ok(written.json, written.version);
    }

    /** What everybody sees alike is read once for all who ask at the same time; a draft is not. */
    private Written published(One one) {
        try {
            return shared.to(one, () -> {
                advance.run(one.id());
                return new Written(showProposal.run(Optional.empty(), one.id()), one.tongue());
            });
        } catch (Refused hidden) {
            if (caller.known().isEmpty()) {
                throw hidden;
            }
            return new Written(showProposal.run(caller.known(), one.id()), one.tongue());
        }
    }

    @PATCH
    @Path("/{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @RolesAllowed("account")
    @Translated
    @Operation(
            summary = "Change a draft, or revise a proposal in deliberation",
            description =
                    "A revision is kept and numbered, checks every measure, starts the deliberation anew and needs"
                            + " its seconds anew. Once voting opened nothing is edited.")
    @RequestBody(content = @Content(schema = @Schema(implementation = NewProposal.class)))
    @APIResponse(
            responseCode = "200",
            description = "The proposal as it now is.",
            content = @Content(schema = @Schema(implementation = ProposalDetail.class)))
    public Response revise(
            @PathParam("id") UUID id, @BeanParam IfMatch ifMatch, JsonObject patch, @Context HttpHeaders headers) {
        Actor actor = caller.actor();
        Shown before = showProposal.run(caller.known(), new ProposalId(id));
        NewProposal after = MergePatch.apply(NewProposal.of(before), patch, NewProposal.class);
        reviseProposal.run(
                actor, new ReviseProposal.Request(new ProposalId(id), ifMatch.version(), after.toManuscript()));
        return show(id, headers);
    }

    @GET
    @Path("/{id}/actions")
    @PermitAll
    @Translated
    @Operation(
            summary = "What the caller may do now, and why not",
            description =
                    "`revise`, `submit`, `second`, `withdraw`, `vote`, `comment`, `retry-enactment`, each with the"
                            + " codes an attempt would be refused with.")
    public List<ActionJson> actions(@PathParam("id") UUID id, @Context HttpHeaders headers) {
        return showActions.run(caller.known(), new ProposalId(id)).entrySet().stream()
                .map(action -> ActionJson.of(action.getKey(), action.getValue(), headers))
                .toList();
    }

    static ProposalDetail detail(Shown shown, HttpHeaders headers) {
        return ProposalDetail.of(shown, Words.in(Tongue.of(headers).locale()));
    }
}
