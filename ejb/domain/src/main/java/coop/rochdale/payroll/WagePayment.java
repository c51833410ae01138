package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Money that left the bank for a payslip, all of it or a part, as the treasury recorded it, and where it is booked (rule R8). */
public record WagePayment(
        UUID id, PayslipId payslip, Money amount, BankTransfer transfer, Recorded recorded, TransactionId booked) {

    /** Who recorded it and when. */
    public record Recorded(AccountId by, Instant at) {}

    /** What keeps so much from being recorded; a reference that was recorded before is told first, by {@link WagePayments}. */
    public static List<Objection> objections(PayslipView payslip, Money amount) {
        if (payslip.owed().isZero()) {
            return List.of(Objection.of(PayrollRefusal.PAID_ALREADY));
        }
        return amount.compareTo(payslip.owed()) > 0
                ? List.of(Objection.of(PayrollRefusal.MORE_THAN_OWED, payslip.owed()))
                : List.of();
    }
}
