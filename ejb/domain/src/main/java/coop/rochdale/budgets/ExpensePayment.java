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
}
