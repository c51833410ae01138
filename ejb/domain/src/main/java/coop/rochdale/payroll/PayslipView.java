package coop.rochdale.payroll;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.positions.PositionId;
import java.time.Instant;
import java.util.List;

/**
 * A payslip as its worker and the treasury see it.
 *
 * @param handle its worker's
 * @param payments what was recorded as paid and not taken back, the oldest first
 */
public record PayslipView(Payslip payslip, long number, Job job, String handle, Instant issuedAt, List<Paid> payments) {

    public PayslipView {
        payments = List.copyOf(payments);
    }

    /** The position it is for. */
    public record Job(PositionId position, String title) {}

    /** So much of it, and what the bank says. */
    public record Paid(Money amount, BankTransfer transfer) {}

    /** What of it was recorded as paid. */
    public Money paid() {
        Money nothing = Money.zero(payslip.gross().currency());
        return payments.stream().map(Paid::amount).reduce(nothing, Money::plus);
    }

    /** What the co-op still owes of it. */
    public Money owed() {
        return payslip.gross().minus(paid());
    }
}
