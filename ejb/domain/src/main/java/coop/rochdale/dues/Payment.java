package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.MembershipId;
import java.time.Instant;

/** Money that arrived, who recorded it and where it is booked. */
public record Payment(
        PaymentId id,
        MembershipId membership,
        Receipt receipt,
        Instant recordedAt,
        AccountId recordedBy,
        TransactionId transaction) {}
