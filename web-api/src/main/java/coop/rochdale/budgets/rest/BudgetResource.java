package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.workflow.ListBudgets;
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
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Spending lines, which acts set. */
@Path("/budgets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Money")
public class BudgetResource {

    @Inject
    private ListBudgets listBudgets;

    @GET
    @PermitAll
    @Operation(
            summary = "Spending lines, the one set last first",
            description = "A measure `set-budget` sets one; a category has one on a day.")
    public PageJson<BudgetJson> list(@BeanParam BudgetQuery query, @BeanParam PageQuery page) {
        return Answers.pageJson(listBudgets.run(query.filter(), page.wish()), BudgetJson::of);
    }
}
