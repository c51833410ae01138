package coop.rochdale.payroll;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import java.time.LocalDate;
import java.util.List;

/** How wages stand in the ledger (rule R5). */
public final class WageBooking {

    private WageBooking() {}

    /** The co-op owes them from that day on. */
    public static NewTransaction earned(Payslip payslip, LocalDate day) {
        return NewTransaction.of(
                        day,
                        "Wages for " + payslip.month(),
                        List.of(
                                Posting.debit(LedgerAccount.WAGES, payslip.gross()),
                                Posting.credit(LedgerAccount.WAGES_OWED, payslip.gross())))
                .about(payslip.id().value())
                .with(payslip.worker());
    }

    /** So much of them left the bank on that day. */
    public static NewTransaction paid(Payslip payslip, Money amount, LocalDate day) {
        return NewTransaction.of(
                        day,
                        "Wages for " + payslip.month() + " paid",
                        List.of(
                                Posting.debit(LedgerAccount.WAGES_OWED, amount),
                                Posting.credit(LedgerAccount.BANK, amount)))
                .about(payslip.id().value())
                .with(payslip.worker());
    }
}
