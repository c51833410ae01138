package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** How much of a payment an invoice takes. */
public record Settlement(InvoiceId invoice, PaymentId payment, Money amount) {

    /**
     * What invoices keep of a payment that goes back in part: what is left of it goes on paying for them, the earliest first
     * (rule R18).
     *
     * @param settled what they took of the payment, the earliest first
     * @param asksOn whether an invoice that is not covered any more can ask for the rest
     */
    public static List<Settlement> kept(List<Settlement> settled, Funds rest, Predicate<InvoiceId> asksOn) {
        List<Settlement> kept = new ArrayList<>();
        Money left = rest.left();
        for (Settlement each : settled) {
            boolean whole = each.amount().compareTo(left) <= 0;
            if (!left.isPositive() || !(whole || asksOn.test(each.invoice()))) {
                return kept;
            }
            Money amount = whole ? each.amount() : left;
            kept.add(new Settlement(each.invoice(), rest.payment(), amount));
            left = left.minus(amount);
        }
        return kept;
    }

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
