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
 * @param credit what is left of it
 */
public record PaymentView(
        PaymentId id,
        MembershipId membership,
        AccountId payer,
        Receipt receipt,
        Instant recordedAt,
        TransactionId transaction,
        List<Settlement> settled,
        Money credit) {}
