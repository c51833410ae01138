package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.kernel.rest.MoneyJson;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A spending line. */
@Schema(name = "Budget", description = "What an act allows to be spent on a category; what is left is reserved.")
public record BudgetJson(
        UUID id,
        @Schema(example = "tech") String category,
        MoneyJson amount,

        @Schema(description = "By expenses that were approved within it.")
        MoneyJson spent,

        MoneyJson left,

        PeriodJson period,

        @Schema(description = "The id of the act that set it.")
        UUID act) {

    static BudgetJson of(BudgetLine line) {
        return new BudgetJson(
                line.id().value(),
                line.category().word(),
                MoneyJson.of(line.amount()),
                MoneyJson.of(line.spent()),
                MoneyJson.of(line.left()),
                new PeriodJson(line.from(), line.to()),
                line.act().value());
    }

    /** Days in UTC. */
    @Schema(name = "BudgetPeriod")
    public record PeriodJson(
            LocalDate from,

            @Schema(description = "The last day; before the first if another line took its place before it began.")
            LocalDate to) {}
}
