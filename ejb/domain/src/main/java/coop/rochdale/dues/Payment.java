package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.Optional;

/** Money that arrived, who recorded it, unless its provider did, and where it is booked. */
public record Payment(
        PaymentId id,
        MembershipId membership,
        Receipt receipt,
        Instant recordedAt,
        Optional<AccountId> recordedBy,
        TransactionId transaction) {}
