package coop.rochdale.budgets;

import static coop.rochdale.kernel.RefusalKind.RULE;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why money is not spent. */
public enum BudgetRefusal implements Refusal {
    SHORT_OF_FUNDS(
            "budgets.short-of-funds",
            RULE,
            "It spends {0}, but the free funds are {1}, of which {2} stay in reserve (clause reserve.floor)."),
    DEARER_THAN_VOTED(
            "budgets.dearer-than-voted",
            RULE,
            "It costs {0} by now, and of what the vote was on {1} is left; propose it anew.");

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
