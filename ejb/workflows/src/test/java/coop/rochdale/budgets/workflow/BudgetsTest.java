package coop.rochdale.budgets.workflow;

import static coop.rochdale.budgets.workflow.CountingHouse.NOON;
import static coop.rochdale.budgets.workflow.CountingHouse.budgetLaw;
import static coop.rochdale.budgets.workflow.CountingHouse.money;
import static coop.rochdale.budgets.workflow.CountingHouse.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.BudgetLines;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseQueries;
import coop.rochdale.budgets.ExpenseState;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refused;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What laws do about money: set-budget and donate. */
class BudgetsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    private final CountingHouse coop = new CountingHouse();

    @Test
    void aLineReservesItsAmountUntilItsLastDay() {
        coop.budget("tech", "300.00", "2026-01-01", "2026-03-31");

        assertThat(lines()).containsExactly("tech 300.00 from 2026-03-01 to 2026-03-31");
        assertThat(reserved(TODAY)).isEqualTo("300.00");
        assertThat(reserved(LocalDate.of(2026, 3, 31))).isEqualTo("300.00");
        assertThat(reserved(LocalDate.of(2026, 4, 1))).isEqualTo("0.00");
        assertThat(coop.events.types()).containsExactly("budget.set");
    }

    @Test
    void aLineTakesThePlaceOfThoseItMeets() {
        coop.budget("tech", "300.00", "2026-03-01", "2026-12-31");
        coop.budget("finance", "50.00", "2026-03-01", "2026-12-31");
        coop.budget("tech", "400.00", "2026-07-01", "2026-08-31");
        coop.budget("tech", "5.00", "2027-01-01", "2027-12-31");

        assertThat(lines())
                .containsExactly(
                        "tech 5.00 from 2027-01-01 to 2027-12-31",
                        "tech 400.00 from 2026-07-01 to 2026-08-31",
                        "finance 50.00 from 2026-03-01 to 2026-12-31",
                        "tech 300.00 from 2026-03-01 to 2026-06-30");

        coop.budget("tech", "0.00", "2026-06-01", "2027-06-30");
        assertThat(lines())
                .contains(
                        "tech 5.00 from 2027-01-01 to 2026-12-31",
                        "tech 400.00 from 2026-07-01 to 2026-06-30",
                        "tech 300.00 from 2026-03-01 to 2026-05-31");
        assertThat(reserved(LocalDate.of(2026, 7, 1))).isEqualTo("50.00");
    }

    @Test
    void whatIsSpentIsReservedNoMore() {
        coop.budget("tech", "300.00", "2026-03-01", "2026-12-31");
        ExpenseId expense = coop.submitted("120.00");
        coop.approve(coop.tom, expense);
        coop.approve(coop.tess, expense);

        assertThat(reserved(TODAY)).isEqualTo("180.00");
        coop.withdraw.run(coop.ada, expense);
        assertThat(reserved(TODAY)).isEqualTo("300.00");
    }

    @Test
    void aBudgetCostsItsAmountOnce() {
        assertThat(coop.setBudget
                        .price(new Payload(budgetLaw("tech", "300.00", "2026-03-01", "2026-12-31")), NOON)
                        .oneOff())
                .isEqualTo(usd("300.00"));
    }

    @Test
    void saysEverythingThatIsWrongWithABudget() {
        assertThat(flaws(coop.setBudget, budgetLaw("Tech!", "-1.00", "2026-03-02", "2026-03-01")))
                .containsExactlyInAnyOrder("/category", "/amount/amount", "/to");
        assertThat(flaws(coop.setBudget, budgetLaw("wages", "1.00", "2026-03-01", "3000-01-01")))
                .containsExactlyInAnyOrder("/category", "/to");
        assertThat(flaws(coop.setBudget, budgetLaw("tech", "1.00", "2026-01-01", "2026-02-28")))
                .containsExactly("/to");
        assertThat(flaws(
                        coop.setBudget,
                        Map.of("category", "tech", "amount", Map.of("amount", "5", "currency", "JPY"), "extra", "x")))
                .containsExactlyInAnyOrder("/amount/currency", "/from", "/to", "/extra");
    }

    @Test
    void aDonationIsOwedFromTheActOnAndPaidLikeAnExpense() {
        coop.law(coop.donate, Map.of("recipient", "The food bank", "amount", money("50.00")));

        var donation = coop.budgets
                .list(
                        new ExpenseQueries.Filter(Optional.empty(), Optional.empty(), Optional.empty()),
                        new Page.Wish(9, Optional.empty()))
                .items()
                .get(0)
                .expense();
        assertThat(donation.state()).isEqualTo(ExpenseState.APPROVED);
        assertThat(coop.books()).containsExactly("expenses:donations 50.00", "liabilities:expenses -50.00");
        coop.pay(coop.tom, donation.id(), "transfer-1");
        assertThat(coop.books()).containsExactly("assets:bank:main -50.00", "expenses:donations 50.00");
        assertThat(coop.events.types()).containsExactly("donation.promised", "power.used", "expense.paid");
        assertThat(flaws(coop.donate, Map.of("recipient", "\n", "amount", money("0.00"))))
                .containsExactlyInAnyOrder("/recipient", "/amount/amount");
    }

    private List<String> lines() {
        return coop
                .budgets
                .list(new BudgetLines.Filter(Optional.empty(), Optional.empty()), new Page.Wish(9, Optional.empty()))
                .items()
                .stream()
                .map(line -> "%s %s from %s to %s"
                        .formatted(line.category(), line.amount().amount(), line.from(), line.to()))
                .toList();
    }

    private String reserved(LocalDate day) {
        return BudgetLine.reserved(coop.budgets.unended(day), usd("0.00").currency())
                .amount();
    }

    private static List<String> flaws(MeasureHandler measure, Map<String, Object> fields) {
        Refused refused = catchThrowableOfType(Refused.class, () -> measure.check(new Payload(fields), NOON));
        return refused.flaws().stream().map(Flaw::pointer).toList();
    }
}
