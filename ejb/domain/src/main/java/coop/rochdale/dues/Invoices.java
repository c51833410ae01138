package coop.rochdale.dues;

import coop.rochdale.members.MembershipId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every invoice; one per membership and first day of a period. */
public interface Invoices {

    /** Issues an invoice and answers it with its number. */
    Invoice issue(NewInvoice invoice);

    /** The invoices of a membership that are not covered, oldest period first. */
    default List<Invoice> uncoveredOf(MembershipId membership) {
        return uncoveredOf(Set.of(membership)).getOrDefault(membership, List.of());
    }

    /** The same of each of these memberships that has any. */
    Map<MembershipId, List<Invoice>> uncoveredOf(Set<MembershipId> memberships);

    Optional<MembershipId> membershipOf(InvoiceId invoice);

    /** Whose invoice has this number. */
    default Optional<MembershipId> membershipOf(long number) {
        return Optional.ofNullable(membershipsOf(Set.of(number)).get(number));
    }

    /** Whose invoices have these numbers, as far as there are such invoices. */
    Map<Long, MembershipId> membershipsOf(Set<Long> numbers);

    /**
     * Notes what invoices took, and what those of them bought that this covers: they were paid at this instant. Each buys
     * once, and none that is not covered.
     */
    void settle(List<Settlement> settlements, List<Purchase> bought, Instant at);

    /**
     * Takes back what a payment that went back had settled, lets what is left of it settle what is kept, and answers what
     * was bought and is not covered any more: such an invoice asks again. What stays covered keeps its days.
     */
    List<Purchase> takeBack(RefundId refund, List<Settlement> settled, List<Settlement> kept, Instant at);
}
