package coop.rochdale.charter;

import static coop.rochdale.kernel.RefusalKind.RULE;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why the charter does not answer, or is not amended. */
public enum CharterRefusal implements Refusal {
    BEFORE_FOUNDING(
            "charter.before-founding", RULE, "The co-op was founded at {0}; ask for that instant or a later one."),
    FEE_IN_THE_PAST(
            "charter.fee-in-the-past", RULE, "The fee would be in force from {0}, which is over; choose {1} or later.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    CharterRefusal(String code, RefusalKind kind, String sentence) {
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
