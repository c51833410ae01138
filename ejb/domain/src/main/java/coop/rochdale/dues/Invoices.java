package coop.rochdale.dues;

import coop.rochdale.members.Days;
import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every invoice; one per membership and first day of a period. */
public interface Invoices {

    /** Issues an invoice and answers it with its number. */
    Invoice issue(NewInvoice invoice);

    /** The invoices of a membership that are not covered, oldest period first. */
    List<Invoice> uncoveredOf(MembershipId membership);

    Optional<MembershipId> membershipOf(InvoiceId invoice);

    /** Whose invoice has this number. */
    Optional<MembershipId> membershipOf(long number);

    /** Notes what invoices took, and that those of them that are covered now were paid at this instant. */
    void settle(List<Settlement> settlements, Instant at);

    /** Notes the days that an invoice bought when it was covered. */
    void bought(InvoiceId invoice, Days days);

    /**
     * Takes back what a payment that went back had settled, lets what is left of it settle what is kept, and answers what
     * was bought and is not covered any more: such an invoice asks again. What stays covered keeps its days.
     */
    List<Purchase> takeBack(RefundId refund, List<Settlement> settled, List<Settlement> kept, Instant at);
}
