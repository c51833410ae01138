package coop.rochdale.payroll;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Money that left the bank for a payslip, all of it or a part, as the treasury recorded it, and where it is booked (rule R8). */
public record WagePayment(
        UUID id, PayslipId payslip, Money amount, BankTransfer transfer, Recorded recorded, TransactionId booked) {

    /** Who recorded it and when. */
    public record Recorded(AccountId by, Instant at) {}

    /**
     * That it never was, or that the bank sent it back, as the treasury said; and where that is booked.
     *
     * @param reason for everybody's eyes
     */
    public record TakenBack(Recorded recorded, String reason, TransactionId booked) {}

    /** What keeps the bank's words from being recorded on this day, with the pointers of a request. */
    public static List<Flaw> flaws(BankTransfer transfer, YearMonth month, LocalDate today) {
        List<Flaw> flaws = new ArrayList<>(transfer.flaws(today));
        if (transfer.paidOn().isBefore(month.atDay(1))) {
            flaws.add(new Flaw("/paidOn", "Wages for %s are not paid before that month.".formatted(month)));
        }
        return flaws;
    }

    /** What keeps so much from being recorded under the bank's reference; one that was recorded before is told first. */
    public static List<Objection> objections(PayslipView payslip, Money amount, String reference) {
        if (payslip.payments().stream()
                .anyMatch(paid -> paid.transfer().reference().equals(reference))) {
            return List.of(Objection.of(PayrollRefusal.PAYMENT_RECORDED));
        }
        if (payslip.owed().isZero()) {
            return List.of(Objection.of(PayrollRefusal.PAID_ALREADY));
        }
        return amount.compareTo(payslip.owed()) > 0
                ? List.of(Objection.of(PayrollRefusal.MORE_THAN_OWED, payslip.owed()))
                : List.of();
    }
}
