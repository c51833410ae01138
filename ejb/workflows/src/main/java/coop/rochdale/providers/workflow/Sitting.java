package coop.rochdale.providers.workflow;

import coop.rochdale.charter.Terms;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.kernel.Span;
import coop.rochdale.providers.Movement;
import java.time.Instant;
import java.time.LocalDate;

/** What all decisions of one run rest on, read once it is its turn. */
record Sitting(Instant now, Terms terms, Witness witness) {

    /** The day that it is booked on: the provider's, but no later than today. */
    LocalDate day(Movement movement) {
        LocalDate today = Span.day(now);
        return movement.day().isAfter(today) ? today : movement.day();
    }

    /** By what a movement's payment is known, whenever it is recorded. */
    static Receipt.Name name(Movement movement) {
        return new Receipt(movement.amount(), movement.provider(), movement.reference(), movement.day()).name();
    }

    Receipt receipt(Movement movement) {
        return new Receipt(movement.amount(), movement.provider(), movement.reference(), day(movement));
    }

    boolean canRecord(Movement movement) {
        return receipt(movement).flaws(terms, Span.day(now)).isEmpty();
    }
}
