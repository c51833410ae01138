package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.BudgetLineId;
import coop.rochdale.budgets.ExpenseQueries.Filter;
import coop.rochdale.budgets.ExpenseState;
import coop.rochdale.kernel.rest.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which expenses are wished for. Use it as a {@code @BeanParam}. */
public class ExpenseQuery {

    @QueryParam("state")
    @Parameter(
            description = "Only those in this state.",
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"submitted", "approved", "paid", "rejected", "withdrawn"}))
    private @Nullable String state;

    @QueryParam("category")
    @Parameter(
            description = "Only those of this category.",
            schema = @Schema(type = SchemaType.STRING, example = "tech"))
    private @Nullable String category;

    @QueryParam("budget")
    @Parameter(
            description = "Only those approved within the budget line of this id.",
            schema = @Schema(type = SchemaType.STRING, format = "uuid"))
    private @Nullable String budget;

    Filter filter() {
        return new Filter(
                Parameters.query("state", state, ExpenseState.class),
                Categories.query(category),
                Parameters.query("budget", budget, UUID.class).map(BudgetLineId::new));
    }
}
