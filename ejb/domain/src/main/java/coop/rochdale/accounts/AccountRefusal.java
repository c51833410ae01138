package coop.rochdale.accounts;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.TOO_MANY;
import static coop.rochdale.kernel.RefusalKind.UNAUTHENTICATED;
import static coop.rochdale.kernel.RefusalKind.UNAVAILABLE;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why an account is not opened, or nobody is signed in. */
public enum AccountRefusal implements Refusal {
    HANDLE_TAKEN("accounts.handle-taken", CONFLICT, "The handle {0} is taken or was once; choose another."),
    WRONG_SIGN_IN("accounts.wrong-sign-in", UNAUTHENTICATED, "Handle or password is wrong; check both and try again."),
    SIGN_IN_TOO_OFTEN(
            "accounts.sign-in-too-often", TOO_MANY, "Too many sign-ins failed; wait {0} seconds and try again."),
    SESSION_OVER("accounts.session-over", UNAUTHENTICATED, "This session has ended; sign in again."),
    TOO_BUSY("accounts.too-busy", UNAVAILABLE, "Too many people sign in at the moment; try again in a few seconds.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    AccountRefusal(String code, RefusalKind kind, String sentence) {
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
