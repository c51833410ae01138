package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.time.LocalDate;

/** Asks many members at once (rules R11 to R15): what {@link NextInvoice} says of one of them, in a few statements for all. */
public interface Billing {

    /** Memberships by number, the one {@code after} which it begins not included, in a run through this day. */
    record Batch(BillingRunId run, LocalDate through, int after, int upTo) {}

    /** What came of it: invoices issued, and what credit settled of them. */
    record Billed(long issued, Money fromCredit) {}

    /**
     * Holds the open memberships of the batch until the transaction ends: nobody pays, changes or leaves meanwhile. Answers
     * how many these are.
     */
    long hold(Batch batch);

    /** Issues the invoices that are due, lets credit settle what it can, and covers the days that were paid so. */
    Billed bill(Batch batch, Instant now);
}
