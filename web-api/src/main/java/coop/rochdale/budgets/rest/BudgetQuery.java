package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.BudgetLines.Filter;
import coop.rochdale.kernel.rest.Parameters;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which spending lines are wished for. Use it as a {@code @BeanParam}. */
public class BudgetQuery {

    @QueryParam("category")
    @Parameter(
            description = "Only those of this category.",
            schema = @Schema(type = SchemaType.STRING, example = "tech"))
    private @Nullable String category;

    @QueryParam("on")
    @Parameter(
            description = "Only those that run on this day.",
            schema = @Schema(type = SchemaType.STRING, format = "date", example = "2026-12-31"))
    private @Nullable String on;

    Filter filter() {
        return new Filter(Categories.query(category), Parameters.query("on", on, LocalDate.class));
    }
}
