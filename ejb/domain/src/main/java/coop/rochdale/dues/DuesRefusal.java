package coop.rochdale.dues;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why a payment is not recorded or taken back, or a waiver not granted. */
public enum DuesRefusal implements Refusal {
    PAYMENT_RECORDED("dues.payment-recorded", CONFLICT, "{0} payment {1} was recorded before, as {2}."),
    PAYMENT_REFUNDED("dues.payment-refunded", CONFLICT, "This payment went back before, as {0}; it does so only once."),
    IS_REFUND(
            "dues.is-refund",
            CONFLICT,
            "This is itself a refund or chargeback; record money that arrives again as a payment of its own."),
    WAIVER_BY_TREASURY(
            "dues.waiver-by-treasury",
            CONFLICT,
            "At present the treasury grants waivers (clause waiver.mode); give a holder of that power the id of your membership."),
    WAIVER_NOT_BY_TREASURY(
            "dues.waiver-not-by-treasury",
            CONFLICT,
            "The treasury grants waivers only while the clause waiver.mode is by-treasury."),
    MEMBERSHIP_ENDED("dues.membership-ended", CONFLICT, "This membership has ended; it owes no dues."),
    WAIVER_BY_VOTE(
            "dues.waiver-by-vote",
            CONFLICT,
            "At present waivers are granted by vote (clause waiver.mode), and no measure grants one yet;"
                    + " an amend-charter measure can set the clause to self-declared.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    DuesRefusal(String code, RefusalKind kind, String sentence) {
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
