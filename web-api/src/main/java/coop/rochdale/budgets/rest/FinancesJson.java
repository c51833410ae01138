package coop.rochdale.budgets.rest;

import coop.rochdale.budgets.Finances;
import coop.rochdale.budgets.FreeFunds;
import coop.rochdale.budgets.Month;
import coop.rochdale.budgets.workflow.Purse;
import coop.rochdale.kernel.rest.MoneyJson;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the co-op stands. */
@Schema(name = "Finances", description = "Told from the ledger and from what acts promised, as of now.")
public record FinancesJson(
        @Schema(
                description =
                        "What may be spent: `liquid` less `liabilities` less `reserved`. Negative if something that"
                                + " was counted on was charged back, or if more people are employed than could be paid in their notice.")
        MoneyJson freeFunds,

        @Schema(description = "What acts promised and nothing else may spend.")
        MoneyJson reserved,

        ReservedJson reservedFor,

        @Schema(description = "What stands in banks and cash.")
        MoneyJson liquid,

        @Schema(description = "What the co-op owes: credit of members, unpaid wages, approved expenses.")
        MoneyJson liabilities,

        @Schema(
                description =
                        "On average of the last twelve full months, or of those there were; without dues that work settled.")
        MoneyJson monthlyIncome,

        @Schema(description = "Salaries of all seats of open positions, filled or not.")
        MoneyJson monthlyCommitments,

        @Schema(
                description =
                        "For how many full months the free funds last at this income and these commitments; 1200 if"
                                + " they last longer, or have no end because the income covers the commitments.")
        int runwayMonths,

        @Schema(description = "The current month and up to twelve before it, newest first, in UTC.")
        List<MonthJson> byMonth) {

    static FinancesJson of(Purse.Overview overview) {
        Finances finances = overview.finances();
        FreeFunds funds = finances.funds();
        return new FinancesJson(
                MoneyJson.of(funds.free()),
                MoneyJson.of(funds.reserved()),
                new ReservedJson(MoneyJson.of(funds.budgets()), MoneyJson.of(funds.wages())),
                MoneyJson.of(funds.liquid()),
                MoneyJson.of(funds.liabilities()),
                MoneyJson.of(finances.monthlyIncome()),
                MoneyJson.of(finances.monthlyCommitments()),
                finances.runwayMonths(),
                overview.months().stream().map(MonthJson::of).toList());
    }

    /** What it is reserved for. */
    @Schema(name = "Reserved")
    public record ReservedJson(
            @Schema(description = "What is left of budget lines that are not over.")
            MoneyJson budgets,

            @Schema(
                    description =
                            "What everybody earned since their last payslip, and will earn until the end of their notice periods.")
            MoneyJson wages) {}

    /** A month. */
    @Schema(name = "FinancesOfMonth")
    public record MonthJson(
            @Schema(example = "2026-02") String month,
            MoneyJson income,
            MoneyJson expenses,

            @Schema(description = "What stood in banks and cash at its end.")
            MoneyJson liquid) {

        static MonthJson of(Month month) {
            return new MonthJson(
                    month.month().toString(),
                    MoneyJson.of(month.income()),
                    MoneyJson.of(month.expenses()),
                    MoneyJson.of(month.liquid()));
        }
    }
}
