package coop.rochdale.dues;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.FORBIDDEN;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why a payment is not recorded or taken back, or a waiver not granted. */
public enum DuesRefusal implements Refusal {
    PAYMENT_RECORDED("dues.payment-recorded", CONFLICT, "{0} payment {1} was recorded before, as {2}."),
    PAYMENT_REFUNDED("dues.payment-refunded", CONFLICT, "This payment went back before, as {0}; it does so only once."),
    PART_REFUNDED(
            "dues.part-refunded",
            CONFLICT,
            "A part of this payment went back before, as {0}; what is left of it is payment {1}, of which more can go back."),
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
    LABOUR_OWN("dues.labour-own", FORBIDDEN, "Nobody attests their own work; ask a member who saw it."),
    LABOUR_BY_VOTERS(
            "dues.labour-by-voters",
            FORBIDDEN,
            "Whoever has a vote attests the work of others; at present you have none."),
    LABOUR_OVER(
            "dues.labour-over", CONFLICT, "This work is {0}; only what is logged and nothing more can become that."),
    LABOUR_NOT_ATTESTED(
            "dues.labour-not-attested", CONFLICT, "This work is {0}; only what is attested and counts is corrected."),
    LABOUR_TOO_MUCH(
            "dues.labour-too-much",
            CONFLICT,
            "You have logged {0} pieces of work that nobody attested yet; have some attested, or withdraw some."),
    IS_LABOUR(
            "dues.is-labour",
            CONFLICT,
            "This payment was made of work, and there is no money to give back; the treasury corrects the work itself."),
    MEMBERSHIP_ENDED("dues.membership-ended", CONFLICT, "This membership has ended; it owes no dues."),
    WAIVER_NOT_BY_VOTE(
            "dues.waiver-not-by-vote",
            CONFLICT,
            "A measure grants a waiver only while the clause waiver.mode is by-vote."),
    WAIVER_REQUEST_CLOSED(
            "dues.waiver-request-closed",
            CONFLICT,
            "Nobody waits for this waiver any more; whoever asked for it may file another request.");

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
