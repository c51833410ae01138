package coop.rochdale.proposals;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.FORBIDDEN;
import static coop.rochdale.kernel.RefusalKind.RULE;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why a proposal does not move. {0} is the state it is in, unless the sentence says otherwise. */
public enum ProposalRefusal implements Refusal {
    NOT_AUTHOR("proposals.not-author", FORBIDDEN, "Only the author of a proposal may do this."),
    NOT_A_VOTER(
            "proposals.not-a-voter",
            FORBIDDEN,
            "Only a voting member may do this: be a consumer in good standing, or hold a job."),
    OWN_SECOND("proposals.own-second", FORBIDDEN, "Nobody seconds their own proposal; ask another voting member."),
    NOT_A_DRAFT("proposals.not-a-draft", CONFLICT, "Only a draft can be submitted; this proposal is in state {0}."),
    FROZEN(
            "proposals.frozen",
            CONFLICT,
            "The text is frozen, for the proposal is in state {0}; correct it by a new proposal that follows this one."),
    NOT_WITHDRAWABLE(
            "proposals.not-withdrawable",
            CONFLICT,
            "A proposal can be withdrawn until voting opens; this one is in state {0}."),
    NOT_IN_DELIBERATION(
            "proposals.not-in-deliberation",
            CONFLICT,
            "Only a proposal in deliberation can be seconded; this one is in state {0}."),
    SECONDED_ALREADY(
            "proposals.seconded-already", CONFLICT, "You have seconded this revision already; once is enough."),
    NOT_PUBLIC(
            "proposals.not-public",
            CONFLICT,
            "Submit the draft first; comments are public and so is what they are on."),
    OPEN_LIMIT(
            "proposals.open-limit",
            RULE,
            "You have {0} proposals in deliberation or voting, and proposals.open-limit allows {1}; wait until one is decided, or withdraw one."),
    DRAFT_LIMIT(
            "proposals.draft-limit",
            RULE,
            "You keep {0} drafts, and {1} is as many as anybody keeps; submit or withdraw one first."),
    NOT_FAILED(
            "proposals.not-failed",
            CONFLICT,
            "Only an enactment that failed can be tried again; this proposal is in state {0}."),
    RETRY_OVER("proposals.retry-over", RULE, "Its enactment could be tried again until {0}; propose it anew.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    ProposalRefusal(String code, RefusalKind kind, String sentence) {
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
