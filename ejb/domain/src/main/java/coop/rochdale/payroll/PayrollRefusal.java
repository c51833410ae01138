package coop.rochdale.payroll;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
import static coop.rochdale.kernel.RefusalKind.FORBIDDEN;
import static coop.rochdale.kernel.RefusalKind.RULE;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why wages are not recorded as paid, or no file of transfers is made. */
public enum PayrollRefusal implements Refusal {
    PAYMENT_RECORDED(
            "payroll.payment-recorded",
            CONFLICT,
            "A payment of this payslip with this reference was recorded before; each is once."),
    PAID_ALREADY("payroll.paid-already", CONFLICT, "This payslip is paid; nothing is owed of it any more."),
    MORE_THAN_OWED("payroll.more-than-owed", RULE, "Of this payslip {0} is owed; record no more than that."),
    NO_SUCH_PAYMENT(
            "payroll.no-such-payment",
            CONFLICT,
            "No payment of this payslip with this reference stands; GET /payslips names those that do."),
    NO_HOURLY_JOB(
            "payroll.no-hourly-job",
            RULE,
            "On {0} you had no such job that is paid by the hour; log hours for a day on which you worked in one."),
    MANY_HOURS(
            "payroll.many-hours",
            RULE,
            "{0} of your entries wait to be attested; have some attested, or withdraw some, before you log more."),
    HOURS_OWN("payroll.hours-own", FORBIDDEN, "Nobody attests their own hours; ask somebody who saw you work."),
    HOURS_BY_VOTERS("payroll.hours-by-voters", FORBIDDEN, "People with a vote attest hours; you have none now."),
    HOURS_NOT_IN_STATE(
            "payroll.hours-not-in-state",
            CONFLICT,
            "These hours are {0}; what is logged is attested or withdrawn, what is attested is corrected."),
    HOURS_USED_UP(
            "payroll.hours-used-up",
            RULE,
            "The law foresees {0} hours a month for this position, and this would be more; propose to change its salary."),
    NOTHING_TO_TRANSFER(
            "payroll.nothing-to-transfer",
            CONFLICT,
            "No payslip that is not paid has a bank account to pay it to and is in no file yet; its worker names one with"
                    + " PUT /me/bank-account, and GET /payslips/transfers lists the files."),
    EXECUTED_ALREADY(
            "payroll.executed-already",
            CONFLICT,
            "That the bank carried this file out was recorded before; record single payments with POST"
                    + " /payslips/.../payments, and take back what it sent back."),
    NOTHING_TO_EXECUTE(
            "payroll.nothing-to-execute",
            CONFLICT,
            "All that this file holds was dropped, or recorded as paid; nothing of it is left to record."),
    NOTHING_TO_DROP(
            "payroll.nothing-to-drop",
            CONFLICT,
            "This file has no such transfer that is not dropped already; GET /payslips/transfers lists the files.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    PayrollRefusal(String code, RefusalKind kind, String sentence) {
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
