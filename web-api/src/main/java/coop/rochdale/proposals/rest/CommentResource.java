package coop.rochdale.proposals.rest;

import coop.rochdale.kernel.rest.Answers;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.proposals.Comments.CommentView;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.workflow.CommentOnProposal;
import coop.rochdale.proposals.workflow.ListComments;
import coop.rochdale.proposals.workflow.ShowComment;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What people say about a proposal. */
@Path("/proposals/{id}/comments")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Proposals")
public class CommentResource {

    @Inject
    private Caller caller;

    @Inject
    private ListComments listComments;

    @Inject
    private ShowComment showComment;

    @Inject
    private CommentOnProposal comment;

    @GET
    @PermitAll
    @Operation(summary = "Comments, oldest first")
    public PageJson<CommentJson> list(@PathParam("id") UUID id, @BeanParam PageQuery page) {
        return Answers.pageJson(listComments.run(caller.known(), new ProposalId(id), page.wish()), CommentJson::of);
    }

    @GET
    @Path("/{comment}")
    @PermitAll
    @Operation(summary = "A comment")
    public CommentJson show(@PathParam("id") UUID id, @PathParam("comment") UUID commentId) {
        return CommentJson.of(showComment.run(caller.known(), new ProposalId(id), commentId));
    }

    @POST
    @RolesAllowed("account")
    @Operation(
            summary = "Comment on a proposal that was submitted",
            description = "Any account may, whatever has become of the proposal.")
    @APIResponse(
            responseCode = "201",
            description = "The comment.",
            content = @Content(schema = @Schema(implementation = CommentJson.class)))
    public Response write(@PathParam("id") UUID id, NewComment wish) {
        CommentView written = comment.run(
                caller.actor(),
                new CommentOnProposal.Request(new ProposalId(id), wish.text(), Optional.ofNullable(wish.replyTo())));
        return Answers.created("/proposals/" + id + "/comments/" + written.id(), CommentJson.of(written));
    }
}
