package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import java.util.List;

/** What is left of a payment. */
public record Funds(PaymentId payment, Money left) {

    /** What these leave of it. */
    Funds without(List<Settlement> settlements) {
        return new Funds(
                payment,
                settlements.stream()
                        .filter(settlement -> settlement.payment().equals(payment))
                        .map(Settlement::amount)
                        .reduce(left, Money::minus));
    }
}
