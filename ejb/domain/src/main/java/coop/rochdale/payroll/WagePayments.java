package coop.rochdale.payroll;

import java.util.List;
import java.util.Optional;

/** What was paid of payslips. */
public interface WagePayments {

    /** Keeps everybody else from recording a payment of this payslip until the transaction ends. */
    void hold(PayslipId payslip);

    /** The same of many payslips. */
    void holdAll(List<PayslipId> payslips);

    /** The payment of this payslip with this reference, unless it was taken back. */
    Optional<WagePayment> find(PayslipId payslip, String reference);

    /** Keeps it, of a payslip that is held; that it can be is {@link WagePayment#objections}' word. */
    void record(WagePayment payment);

    /** Keeps many, of payslips that are held and of which none has one with that reference. */
    void recordAll(List<WagePayment> payments);

    void takeBack(WagePayment payment, WagePayment.TakenBack how);
}
