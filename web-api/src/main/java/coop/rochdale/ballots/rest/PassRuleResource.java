package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.workflow.EvaluatePassRule;
import coop.rochdale.kernel.rest.Tongue;
import coop.rochdale.kernel.rest.Translated;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The rule by which a vote passes, for anybody to ask. */
@Path("/pass-rule/evaluation")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Votes")
public class PassRuleResource {

    @Inject
    private EvaluatePassRule evaluate;

    @POST
    @PermitAll
    @Translated
    @Operation(
            summary = "What would pass, and why",
            description = "Judges these numbers by the charter in force, or by a rule that differs from it within the"
                    + " bounds of its clauses. Counts go up to 10^12 and are compared exactly. Nothing is stored.")
    public EvaluationJson evaluate(NewEvaluation question, @Context HttpHeaders headers) {
        return EvaluationJson.of(
                evaluate.run(question.tally(), question.change()),
                Words.in(Tongue.of(headers).locale()));
    }
}
