package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.ApproveExpense;
import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseObjections;
import coop.rochdale.budgets.Expenses;
import coop.rochdale.charter.Charter;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Approves an expense outside the budget lines, or the work that its rest is paid for (rules R12 and R13). */
@Dependent
public class ApproveExpenseMeasure implements MeasureHandler {

    private final Charter charter;
    private final Expenses expenses;
    private final Approving approving;

    @Inject
    public ApproveExpenseMeasure(Charter charter, Expenses expenses, Approving approving) {
        this.charter = charter;
        this.expenses = expenses;
        this.approving = approving;
    }

    @Override
    public String kind() {
        return ApproveExpense.KIND;
    }

    /** Right before it is enacted: holds the expense, so that what is judged and priced then is what is approved. */
    @Override
    public void check(Payload payload, Instant now) {
        expenses.lock(ApproveExpense.read(payload).expense());
        check(payload, now, List.of());
    }

    @Override
    public void check(Payload payload, Instant now, List<Measure> before) {
        Objection.refuseFirst(ExpenseObjections.toAct(expense(payload)));
    }

    @Override
    public boolean touchesWages() {
        return false;
    }

    @Override
    public Price price(Payload payload, Instant now) {
        Expense expense = expense(payload);
        return expense.course().approval().isPresent()
                ? Price.free(charter.at(now).currency())
                : Price.once(expense.claim().amount());
    }

    @Override
    public void enact(Payload payload, Enacting enacting) {
        Expense expense = expense(payload);
        if (expense.course().approval().isPresent()) {
            approving.accept(expense, enacting.act(), enacting.now());
        } else {
            approving.approve(expense, Optional.empty(), enacting.act(), enacting.now());
        }
    }

    private Expense expense(Payload payload) {
        return expenses.find(ApproveExpense.read(payload).expense())
                .orElseThrow(() -> Refused.flawed("/expense", "There is no such expense; write the id of one."));
    }
}
