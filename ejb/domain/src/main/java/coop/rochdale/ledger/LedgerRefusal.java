package coop.rochdale.ledger;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why the ledger does not book something. */
public enum LedgerRefusal implements Refusal {
    ALREADY_REVERSED(
            "ledger.already-reversed", CONFLICT, "This transaction was reversed before; each is at most once."),
    IS_REVERSAL(
            "ledger.is-reversal", CONFLICT, "This transaction is itself a reversal; book the original again instead.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    LedgerRefusal(String code, RefusalKind kind, String sentence) {
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
