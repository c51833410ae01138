package coop.rochdale.positions;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.FORBIDDEN;
import static coop.rochdale.kernel.RefusalKind.RULE;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why nobody applies, is appointed, or leaves. */
public enum PositionRefusal implements Refusal {
    CLOSED("positions.closed", CONFLICT, "Position {0} is closed; choose an open one."),
    ALREADY_APPLIED(
            "positions.already-applied",
            CONFLICT,
            "You have an open application for position {0}; withdraw it before you apply anew."),
    ALREADY_EMPLOYED(
            "positions.already-employed",
            CONFLICT,
            "You are employed in position {0} without an end; there is nothing to apply for."),
    NOT_YOUR_APPLICATION(
            "positions.not-your-application", FORBIDDEN, "Only the applicant may withdraw an application."),
    APPLICATION_DECIDED(
            "positions.application-decided", CONFLICT, "The application is {0}; only an open one can be withdrawn."),
    NO_APPLICATION(
            "positions.no-application",
            CONFLICT,
            "The person has no open application for position {0}; they must apply first."),
    HOLDS_SEAT(
            "positions.holds-seat",
            CONFLICT,
            "The person holds a seat of position {0} in that time; choose a start after it ends."),
    NO_SEAT(
            "positions.no-seat",
            CONFLICT,
            "Position {0} has {1} seat(s), and none is free from {2} on; choose a later start or another position."),
    NOT_YOUR_EMPLOYMENT(
            "positions.not-your-employment", FORBIDDEN, "Only the person employed may resign; others need a law."),
    EMPLOYMENT_OVER("positions.employment-over", CONFLICT, "The employment ended at {0}; nothing is left to end."),
    NOTICE_TOO_SHORT("positions.notice-too-short", RULE, "The contract's notice period is {0}: choose {1} or later."),
    ENDS_EARLIER("positions.ends-earlier", CONFLICT, "The employment ends at {0} already; it cannot be made longer.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    PositionRefusal(String code, RefusalKind kind, String sentence) {
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
