package coop.rochdale.dues;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.TransactionId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * How a payment went back, whole or in part, once and for good (rules R9 and R18).
 *
 * @param amount how much went back: the payment's amount, or less than that
 * @param reason 1 to 500 characters in one line; it stands in the public ledger
 * @param recordedBy who told of it; empty if a payment provider did
 * @param transaction the reversal of what the payment had booked
 * @param rest the payment that is what was left, where only a part went back
 */
public record Refund(
        RefundId id,
        PaymentId payment,
        Kind kind,
        Money amount,
        String reason,
        Instant recordedAt,
        Optional<AccountId> recordedBy,
        TransactionId transaction,
        Optional<PaymentId> rest) {

    /** Who took the money back. */
    public enum Kind {
        /** The co-op sent it back. */
        REFUND,
        /** The payer's bank or payment provider took it back. */
        CHARGEBACK,
        /** It never was what it had been taken for; the money stayed. */
        CORRECTION;

        /** The word for it in answers and tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
