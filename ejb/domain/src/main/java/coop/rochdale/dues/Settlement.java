package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/** How much of a payment an invoice takes. */
public record Settlement(InvoiceId invoice, PaymentId payment, Money amount) {

    /** Lets open invoices, oldest first, take what is left of payments, oldest first, until either is used up (rule R4). */
    public static List<Settlement> of(List<Invoice> open, List<Funds> funds) {
        List<Settlement> settlements = new ArrayList<>();
        List<Funds> left = new ArrayList<>(funds);
        for (Invoice invoice : open) {
            Money needed = invoice.outstanding();
            while (needed.isPositive() && !left.isEmpty()) {
                Funds first = left.remove(0);
                Money taken = needed.compareTo(first.left()) < 0 ? needed : first.left();
                settlements.add(new Settlement(invoice.id(), first.payment(), taken));
                needed = needed.minus(taken);
                Money rest = first.left().minus(taken);
                if (rest.isPositive()) {
                    left.add(0, new Funds(first.payment(), rest));
                }
            }
        }
        return settlements;
    }
}
