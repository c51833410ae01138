package coop.rochdale.providers;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What the treasury says of an arrival for which it must give a reason (rule R12).
 *
 * @param payment what the arrival had been taken for, if that was a payment
 * @param reason 1 to 500 characters in one line, for everybody's eyes
 * @param act the act behind the power
 */
public record Ruling(
        UUID id,
        ArrivalId arrival,
        Kind kind,
        Optional<PaymentId> payment,
        String reason,
        Instant at,
        AccountId by,
        ActId act) {

    /** What it says. */
    public enum Kind {
        /** There is nothing to book. */
        DISMISSED,
        /** What it was taken for was a mistake. */
        REOPENED;

        /** The word for it in tables. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
