package coop.rochdale.providers;

import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.Slip;
import java.time.LocalDate;

/**
 * Money that moved, as a provider reports it.
 *
 * @param provider as in a receipt, such as {@code bank}
 * @param reference what the provider calls it, 1 to 140 characters; with provider and flow it names it once
 * @param amount more than nothing, whichever way it moved
 * @param day the day the provider booked it
 */
public record Movement(String provider, String reference, Flow flow, Money amount, LocalDate day) {

    public Movement {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("something moved, one way or the other");
        }
        if (reference.isBlank() || reference.length() > Slip.LONGEST_REFERENCE) {
            throw new IllegalArgumentException("a reference has 1 to 140 characters");
        }
    }
}
