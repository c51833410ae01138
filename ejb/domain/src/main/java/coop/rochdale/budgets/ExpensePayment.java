package coop.rochdale.budgets;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.Slip;
import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Money that left the bank for an expense, as the treasury recorded it, and where it is booked. */
public record ExpensePayment(
        UUID id, ExpenseId expense, Money amount, Transfer transfer, Recorded recorded, TransactionId booked) {

    /** Who recorded it and when. */
    public record Recorded(AccountId by, Instant at) {}

    /**
     * What the bank says.
     *
     * @param reference what the bank calls it, 1 to 140 characters without blanks around them; it names one payment
     * @param paidOn the day it left, in UTC
     */
    public record Transfer(String reference, LocalDate paidOn) {

        public Transfer {
            reference = reference.strip();
        }

        /** Everything that keeps it from being recorded on this day, with the pointers of a request. */
        public List<Flaw> flaws(LocalDate today) {
            List<Flaw> flaws = new ArrayList<>(Slip.ofReference("/reference", reference));
            flaws.addAll(Slip.ofDay("/paidOn", paidOn, today));
            return flaws;
        }
    }
}
