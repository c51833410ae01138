package coop.rochdale.demo;

import coop.rochdale.books.BankItem;
import coop.rochdale.books.workflow.RecordBankItem;
import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.Claim;
import coop.rochdale.budgets.ExpenseId;
import coop.rochdale.budgets.ExpenseQueries.Filter;
import coop.rochdale.budgets.workflow.ApproveWithinBudget;
import coop.rochdale.budgets.workflow.ListExpenses;
import coop.rochdale.budgets.workflow.PayExpense;
import coop.rochdale.budgets.workflow.RejectExpense;
import coop.rochdale.budgets.workflow.ShowExpense;
import coop.rochdale.budgets.workflow.ShowWork;
import coop.rochdale.budgets.workflow.SubmitExpense;
import coop.rochdale.budgets.workflow.WithdrawExpense;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.BankTransfer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Where money is asked for, approved and paid. Expenses are known by their titles here. */
@Dependent
class Treasury {
    @Inject
    private RecordBankItem bank;

    @Inject
    private SubmitExpense submit;

    @Inject
    private ShowExpense show;

    @Inject
    private ListExpenses list;

    @Inject
    private ApproveWithinBudget approve;

    @Inject
    private RejectExpense reject;

    @Inject
    private WithdrawExpense withdraw;

    @Inject
    private ShowWork showWork;

    @Inject
    private PayExpense pay;

    private final Map<String, ExpenseId> expenses = new HashMap<>();
    private int transfers;

    /** The bank's statement of that day shows it. */
    void record(Person treasurer, BankItem.Kind kind, long amountMinor, LocalDate day) {
        bank.run(treasurer.actor(), new BankItem(kind, Money.ofMinor(amountMinor, Desk.DOLLARS), day));
    }

    /** With a receipt that says the same. */
    void submit(Person author, Claim claim) {
        SubmitExpense.Request request = new SubmitExpense.Request(claim, Optional.of(Paper.receipt(claim)));
        expenses.put(
                claim.title(), submit.run(author.actor(), request).expense().id());
    }

    ExpenseId expense(String title) {
        return Optional.ofNullable(expenses.get(title)).orElseThrow();
    }

    /** The expense, or the work that its rest is paid for. */
    void approve(Person holder, String title) {
        ExpenseId id = expense(title);
        long round = show.run(Optional.empty(), id).expense().round();
        approve.run(holder.actor(), new ApproveWithinBudget.Request(id, round));
    }

    /** Stops everything unless it is refused, for want of a line that could pay it (rule R1). */
    void failToApprove(Person holder, String title) {
        try {
            approve(holder, title);
        } catch (Refused refused) {
            if (refused.refusal() == BudgetRefusal.OUT_OF_BUDGET) {
                return;
            }
            throw refused;
        }
        throw new IllegalStateException("the demo's expense \"%s\" fits a budget after all".formatted(title));
    }

    void reject(Person holder, String title, String reason) {
        reject.run(holder.actor(), new RejectExpense.Request(expense(title), reason));
    }

    void withdraw(Person author, String title) {
        withdraw.run(author.actor(), expense(title));
    }

    void showWork(Person author, String title, String text) {
        showWork.run(author.actor(), new ShowWork.Request(expense(title), text));
    }

    /** Whatever is due of it has left the bank. */
    void pay(Person holder, String title, LocalDate day) {
        pay(holder, expense(title), day);
    }

    /** The same for the donation that an act promised last. */
    void give(Person holder, LocalDate day) {
        Filter donations = new Filter(Optional.empty(), Optional.of(Category.DONATIONS), Optional.empty());
        Page.Wish newest = new Page.Wish(1, Optional.empty());
        pay(
                holder,
                list.run(Optional.empty(), donations, newest)
                        .items()
                        .get(0)
                        .expense()
                        .id(),
                day);
    }

    private void pay(Person holder, ExpenseId id, LocalDate day) {
        transfers++;
        BankTransfer transfer = new BankTransfer("outgoing-%04d".formatted(transfers), day);
        pay.run(holder.actor(), new PayExpense.Request(id, transfer));
    }
}
