package coop.rochdale.founding;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.FORBIDDEN;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why someone does not become the founder. */
public enum FoundingRefusal implements Refusal {
    CLAIMED("founding.claimed", CONFLICT, "This co-op has its founder; open an account like everybody else."),
    WRONG_TOKEN(
            "founding.wrong-token",
            FORBIDDEN,
            "This is not the set-up token; take the one that the latest start of the server printed.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    FoundingRefusal(String code, RefusalKind kind, String sentence) {
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
