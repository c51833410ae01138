package coop.rochdale.providers;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * What is said of an arrival with a reason, by the treasury or by what went back since (rules R12 and R13).
 *
 * @param payment what the arrival had been taken for, if that was a payment
 * @param reason 1 to 500 characters in one line, for everybody's eyes
 * @param by who says so; nobody where it was opened again since more of it went back
 * @param act the act behind their power
 */
public record Ruling(
        UUID id,
        ArrivalId arrival,
        Kind kind,
        Optional<PaymentId> payment,
        String reason,
        Instant at,
        Optional<AccountId> by,
        Optional<ActId> act) {

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
