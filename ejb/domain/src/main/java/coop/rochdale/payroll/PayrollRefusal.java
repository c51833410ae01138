package coop.rochdale.payroll;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;
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
    NOTHING_TO_TRANSFER(
            "payroll.nothing-to-transfer",
            CONFLICT,
            "No payslip that is not paid has a bank account to pay it to; its worker names one with PUT"
                    + " /me/bank-account.");

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
