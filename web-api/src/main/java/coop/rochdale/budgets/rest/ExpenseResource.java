package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.budgets.workflow.ChangeExpense;
import coop.rochdale.budgets.workflow.ListExpenses;
import coop.rochdale.budgets.workflow.ShowExpense;
import coop.rochdale.budgets.workflow.SubmitExpense;
import coop.rochdale.kernel.rest.Caller;
import coop.rochdale.kernel.rest.IfMatch;
import coop.rochdale.kernel.rest.MergePatch;
import coop.rochdale.kernel.rest.MoneyJson;
import coop.rochdale.kernel.rest.PageJson;
import coop.rochdale.kernel.rest.PageQuery;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Expenses: members submit them, everybody reads them. */
@Path("/expenses")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Money")
public class ExpenseResource {

    @Inject
    private Caller caller;

    @Inject
    private ListExpenses listExpenses;

    @Inject
    private SubmitExpense submitExpense;

    @Inject
    private ShowExpense showExpense;

    @Inject
    private ChangeExpense changeExpense;

    @Inject
    private ExpenseAnswers answers;

    @GET
    @PermitAll
    @Operation(summary = "Expenses, the one submitted last first")
    public PageJson<ExpenseJson> list(@BeanParam ExpenseQuery query, @BeanParam PageQuery page) {
        return answers.page(listExpenses.run(caller.known(), query.filter(), page.wish()));
    }

    @POST
    @RolesAllowed("account")
    @Operation(
            summary = "Submit an expense",
            description =
                    "Members do: consumers in good standing, and workers. Inside a budget line holders of the power"
                            + " treasury approve it, as many as the clause `expenses.approvals` says; else propose a measure"
                            + " `approve-expense`.")
    @APIResponse(
            responseCode = "201",
            description = "The expense.",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response submit(NewExpense expense) {
        return answers.created(submitExpense.run(caller.actor(), expense.request()));
    }

    @GET
    @Path("/{id}")
    @PermitAll
    @Operation(
            summary = "An expense",
            description = "That the treasury sees who submitted it is a use of that power, and as such a public event.")
    @APIResponse(
            responseCode = "200",
            description = "The expense.",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response show(@PathParam("id") UUID id) {
        return answers.shown(showExpense.run(caller.known(), new ExpenseId(id)));
    }

    @PATCH
    @Path("/{id}")
    @RolesAllowed("account")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Change the amount while it waits for a decision",
            description = "For its author; approvals begin anew.")
    @APIResponse(
            responseCode = "200",
            description = "The expense as it is now.",
            content = @Content(schema = @Schema(implementation = ExpenseJson.class)))
    public Response change(
            @PathParam("id") UUID id,
            @BeanParam IfMatch ifMatch,
            @RequestBody(content = @Content(schema = @Schema(implementation = ExpenseChange.class))) JsonObject patch) {
        long version = ifMatch.version();
        View before = showExpense.run(Optional.empty(), new ExpenseId(id));
        ExpenseChange now =
                new ExpenseChange(MoneyJson.of(before.expense().claim().amount()));
        ExpenseChange after = MergePatch.apply(now, patch, ExpenseChange.class);
        return answers.shown(changeExpense.run(
                caller.actor(),
                new ChangeExpense.Request(
                        new ExpenseId(id), version, after.amount().toMoney())));
    }
}
