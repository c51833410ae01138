package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import coop.rochdale.members.Days;
import coop.rochdale.members.Standing;
import java.time.LocalDate;

/** An invoice as its member sees it. */
public record InvoiceView(
        InvoiceId id, long number, Days period, LocalDate due, Money amount, Money settled, InvoiceStatus status) {

    /** The view of an invoice under a membership of this standing. */
    public static InvoiceView of(Invoice invoice, Standing standing) {
        return new InvoiceView(
                invoice.id(),
                invoice.number(),
                invoice.period(),
                invoice.due(),
                invoice.amount(),
                invoice.settled(),
                invoice.status(standing));
    }

    /** What is still asked for. */
    public Money outstanding() {
        return amount.minus(settled);
    }
}
