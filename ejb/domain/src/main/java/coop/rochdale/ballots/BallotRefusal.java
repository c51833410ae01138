package coop.rochdale.ballots;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.FORBIDDEN;
import static coop.rochdale.kernel.RefusalKind.NOT_FOUND;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why a ballot is not taken, or not shown. */
public enum BallotRefusal implements Refusal {
    NOT_OPEN("ballots.not-open", CONFLICT, "Voting on this has not opened; it opens when deliberation is over."),
    CLOSED(
            "ballots.closed",
            CONFLICT,
            "Voting on this closed at {0}; no ballot is taken or changed any more. One that was taken before counts, even"
                    + " if you heard nothing of it."),
    NOT_ON_ROLL(
            "ballots.not-on-roll",
            FORBIDDEN,
            "You are not on the roll of this vote: it lists who could vote when the vote opened."),
    NOT_IN_BODY("ballots.not-in-body", FORBIDDEN, "You are not on the roll of the {0} body in this vote."),
    NOT_CAST("ballots.not-cast", NOT_FOUND, "You have not cast a ballot in this vote."),
    SEALED(
            "ballots.sealed",
            NOT_FOUND,
            "This vote is sealed and no longer knows whose ballot is whose; find yours by its tracker in the published"
                    + " ballots."),
    ROLL_NOT_DRAWN(
            "ballots.roll-not-drawn", NOT_FOUND, "There is no roll and no tally yet: both begin when voting opens."),
    NOT_PUBLISHED("ballots.not-published", CONFLICT, "The ballots are published once the vote has closed, at {0}.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    BallotRefusal(String code, RefusalKind kind, String sentence) {
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
