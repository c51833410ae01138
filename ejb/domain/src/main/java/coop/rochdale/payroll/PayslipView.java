package coop.rochdale.payroll;

import coop.rochdale.kernel.Money;
import coop.rochdale.positions.PositionId;
import java.time.Instant;

/**
 * A payslip as its worker and the treasury see it.
 *
 * @param handle its worker's
 * @param paid what of it was recorded as paid
 */
public record PayslipView(Payslip payslip, long number, Job job, String handle, Instant issuedAt, Money paid) {

    /** The position it is for. */
    public record Job(PositionId position, String title) {}

    /** What the co-op still owes of it. */
    public Money owed() {
        return payslip.gross().minus(paid);
    }
}
