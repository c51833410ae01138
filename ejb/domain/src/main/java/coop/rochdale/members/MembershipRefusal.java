package coop.rochdale.members;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why something about a membership is refused. */
public enum MembershipRefusal implements Refusal {
    ALREADY_MEMBER(
            "members.already-member", CONFLICT, "You have a membership already; change it instead of opening another."),
    NOT_A_MEMBER("members.not-a-member", CONFLICT, "You have no membership; open one first."),
    ENDED("members.ended", CONFLICT, "This membership has ended; open a new one."),
    ENDED_ALREADY("members.ended-already", CONFLICT, "There is no membership to be ended, or none any more.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    MembershipRefusal(String code, RefusalKind kind, String sentence) {
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
