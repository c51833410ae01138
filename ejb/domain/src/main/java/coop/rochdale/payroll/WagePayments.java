package coop.rochdale.payroll;

/** What was paid of payslips. */
public interface WagePayments {

    /** Keeps everybody else from recording a payment of this payslip until the transaction ends. */
    void hold(PayslipId payslip);

    /** Whether a payment of this payslip with this reference was recorded. */
    boolean isRecorded(PayslipId payslip, String reference);

    /** Keeps it; refuses with {@link PayrollRefusal#PAYMENT_RECORDED} a second one of this payslip and reference. */
    void record(WagePayment payment);
}
