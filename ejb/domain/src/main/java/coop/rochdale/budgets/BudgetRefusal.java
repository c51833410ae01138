package coop.rochdale.budgets;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.FORBIDDEN;
import static coop.rochdale.kernel.RefusalKind.RULE;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why money is not spent, or an expense does not move. */
public enum BudgetRefusal implements Refusal {
    SHORT_OF_FUNDS(
            "budgets.short-of-funds",
            RULE,
            "It spends or binds {0}, but the free funds are {1}, of which {2} stay in reserve (clause reserve.floor)."),
    DEARER_THAN_VOTED(
            "budgets.dearer-than-voted",
            RULE,
            "It costs {0} by now, and of what the vote was on {1} is left; propose it anew."),
    NOT_A_MEMBER(
            "budgets.not-a-member",
            FORBIDDEN,
            "Only members submit expenses: be a consumer in good standing, or hold a job."),
    MANY_WAIT(
            "budgets.many-wait",
            RULE,
            "{0} of your expenses wait for a decision, as many as anybody may have; wait, or withdraw one."),
    NOT_YOUR_EXPENSE("budgets.not-your-expense", FORBIDDEN, "Only whoever submitted an expense may do this."),
    OWN_EXPENSE(
            "budgets.own-expense",
            FORBIDDEN,
            "Nobody decides on an expense of their own; ask other holders of the power treasury, or propose a measure"
                    + " approve-expense."),
    NOT_IN_STATE(
            "budgets.not-in-state",
            CONFLICT,
            "This is not to be done with an expense in the state {0}; read it again to see what is."),
    CHANGED_OFTEN(
            "budgets.changed-often",
            RULE,
            "It was changed {0} times, which is enough; withdraw it and submit another."),
    APPROVED_ALREADY("budgets.approved-already", CONFLICT, "You have approved this already; once is enough."),
    NO_RECEIPT(
            "budgets.no-receipt",
            CONFLICT,
            "There is no receipt yet; whoever submitted the expense adds one with PUT .../receipt."),
    OUT_OF_BUDGET(
            "budgets.out-of-budget",
            RULE,
            "No budget line for {0} has {1} left today; propose a measure approve-expense, or one that sets a budget."),
    WORK_MISSING(
            "budgets.work-missing",
            CONFLICT,
            "The advance is paid; the rest is due once the work was shown and that was approved."),
    NOTHING_TO_PAY("budgets.nothing-to-pay", CONFLICT, "Nothing is to be paid of an expense in the state {0}."),
    PAYMENT_RECORDED(
            "budgets.payment-recorded", CONFLICT, "A payment of this reference was recorded before; each is once."),
    NO_SUCH_PAYMENT(
            "budgets.no-such-payment",
            CONFLICT,
            "No payment of this expense that stands is booked by this transaction; GET /expenses names those that do.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    BudgetRefusal(String code, RefusalKind kind, String sentence) {
        this.code = code;
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
