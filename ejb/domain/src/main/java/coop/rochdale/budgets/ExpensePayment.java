package coop.rochdale.budgets;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.util.UUID;

/** Money that left the bank for an expense, as the treasury recorded it, and where it is booked. */
public record ExpensePayment(
        UUID id, ExpenseId expense, Money amount, BankTransfer transfer, Recorded recorded, TransactionId booked) {

    /** Who recorded it and when. */
    public record Recorded(AccountId by, Instant at) {}

    /**
     * That it never was, or that the bank sent it back, as the treasury said; and where that is booked.
     *
     * @param reason for everybody's eyes
     */
    public record TakenBack(Recorded recorded, String reason, TransactionId booked) {}
}
