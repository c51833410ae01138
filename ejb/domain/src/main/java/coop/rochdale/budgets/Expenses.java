package coop.rochdale.budgets;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.util.Optional;

/** Every expense. Whatever is locked stays locked until the transaction ends. */
public interface Expenses {

    /** Keeps a new one and answers it with its number. */
    Expense submit(ExpenseId id, Expense.Origin origin, Claim claim);

    Optional<Expense> find(ExpenseId id);

    /** Waits until nobody else holds it, and reads it as it is then. */
    Optional<Expense> lock(ExpenseId id);

    /** Stores what {@link #lock} answered, changed; refuses with {@code budgets.out-of-budget} what overspends its line. */
    void save(Expense changed);

    /** How many of theirs wait for a decision; counted alone, nobody submits for them meanwhile. */
    int lockWaitingOf(AccountId author);

    /** Remembers an approval in the round that is on, resting on the act behind the power that was used. */
    void approve(Expense expense, AccountId by, ActId act, Instant at);

    boolean hasApproved(Expense expense, AccountId by);

    /** How many have approved in the round that is on. */
    int approvals(Expense expense);

    /** Keeps the file that belongs to it from the round that is on. */
    void keepReceipt(Expense expense, byte[] content, Instant at);

    /** The newest file. */
    Optional<byte[]> receipt(ExpenseId id);

    /** Refuses with {@code budgets.payment-recorded} a second one of the same reference, unless the first was taken back. */
    void pay(ExpensePayment payment);

    /** The payment of this expense that this transaction books, unless it was taken back. */
    Optional<ExpensePayment> payment(ExpenseId expense, TransactionId booked);

    void takeBack(ExpensePayment payment, ExpensePayment.TakenBack how);
}
