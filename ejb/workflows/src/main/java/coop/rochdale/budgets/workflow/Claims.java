package coop.rochdale.budgets.workflow;

import coop.rochdale.budgets.Expense;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseQueries;
import coop.rochdale.budgets.ExpenseQueries.View;
import coop.rochdale.budgets.Expenses;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** The expenses there are, held for an act on them and shown after it. */
@Dependent
public class Claims {

    private final Expenses expenses;
    private final ExpenseQueries queries;

    @Inject
    public Claims(Expenses expenses, ExpenseQueries queries) {
        this.expenses = expenses;
        this.queries = queries;
    }

    Expenses all() {
        return expenses;
    }

    /** Held to the end of the transaction. */
    Expense lock(ExpenseId id) {
        return expenses.lock(id).orElseThrow(Claims::unknown);
    }

    View view(ExpenseId id) {
        return queries.view(id).orElseThrow(Claims::unknown);
    }

    /** As its author sees it. */
    View own(ExpenseId id, Actor actor) {
        return view(id).forEyesOf(Optional.of(actor.account()), false);
    }

    private static Refused unknown() {
        return Refused.because(CommonRefusal.UNKNOWN, "expense");
    }
}
