package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.List;

/**
 * A payment as the treasury and its payer see it.
 *
 * @param settled what invoices took of it
 */
public record PaymentView(
        PaymentId id,
        MembershipId membership,
        AccountId payer,
        Receipt receipt,
        Instant recordedAt,
        TransactionId transaction,
        List<Settlement> settled) {

    public PaymentView {
        settled = List.copyOf(settled);
    }

    /** This payment by this person; of the settlements those that it made. */
    public static PaymentView of(Payment payment, AccountId payer, List<Settlement> settlements) {
        return new PaymentView(
                payment.id(),
                payment.membership(),
                payer,
                payment.receipt(),
                payment.recordedAt(),
                payment.transaction(),
                settlements.stream()
                        .filter(settlement -> settlement.payment().equals(payment.id()))
                        .toList());
    }

    public PaymentView settling(List<Settlement> settlements) {
        return new PaymentView(id, membership, payer, receipt, recordedAt, transaction, settlements);
    }

    /** What is left of it for invoices to come. */
    public Money credit() {
        return settled.stream().map(Settlement::amount).reduce(receipt.amount(), Money::minus);
    }
}
