package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A payment as the treasury and its payer see it.
 *
 * @param settled what invoices took of it; nothing once it went back
 * @param refund how it went back, if it did
 * @param restOf the payment of which this is what was left when a part of it went back
 */
public record PaymentView(
        PaymentId id,
        MembershipId membership,
        AccountId payer,
        Receipt receipt,
        Instant recordedAt,
        TransactionId transaction,
        List<Settlement> settled,
        Optional<Refund> refund,
        Optional<PaymentId> restOf) {

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
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    public PaymentView settling(List<Settlement> settlements) {
        return new PaymentView(id, membership, payer, receipt, recordedAt, transaction, settlements, refund, restOf);
    }

    /** The same once it went back: it settles nothing any more. */
    public PaymentView refunded(Refund how) {
        return new PaymentView(
                id, membership, payer, receipt, recordedAt, transaction, List.of(), Optional.of(how), restOf);
    }

    /** The same as what was left of another one. */
    public PaymentView leftOf(PaymentId other) {
        return new PaymentView(
                id, membership, payer, receipt, recordedAt, transaction, settled, refund, Optional.of(other));
    }

    /** What it is worth still: nothing once it went back. */
    public Money standing() {
        return refund.isPresent() ? Money.zero(receipt.amount().currency()) : receipt.amount();
    }

    /** What is left of it for invoices to come. */
    public Money credit() {
        return refund.isPresent() ? Money.zero(receipt.amount().currency()) : rest();
    }

    private Money rest() {
        return settled.stream().map(Settlement::amount).reduce(receipt.amount(), Money::minus);
    }
}
