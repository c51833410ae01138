package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.Optional;

/**
 * Money that arrived, who recorded it, unless its provider did, and where it is booked.
 *
 * @param restOf the refund that left it of another payment, if one did (rule R18)
 */
public record Payment(
        PaymentId id,
        MembershipId membership,
        Receipt receipt,
        Instant recordedAt,
        Optional<AccountId> recordedBy,
        TransactionId transaction,
        Optional<RefundId> restOf) {

    /** One that came from outside. */
    public Payment(
            PaymentId id,
            MembershipId membership,
            Receipt receipt,
            Instant recordedAt,
            Optional<AccountId> recordedBy,
            TransactionId transaction) {
        this(id, membership, receipt, recordedAt, recordedBy, transaction, Optional.empty());
    }
}
