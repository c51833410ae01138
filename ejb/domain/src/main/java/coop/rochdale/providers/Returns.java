package coop.rochdale.providers;

import coop.rochdale.kernel.Money;
import java.util.List;

/** What is said to have gone back of one payment, by one or more movements. */
public record Returns(List<Movement> movements) {

    public Returns {
        movements = List.copyOf(movements);
    }

    /**
     * How much went back altogether: the most that one says was refunded so far, and what each of the others says of itself.
     * It does not matter in which order we hear of them, nor how often of a refund. Not limited by what arrived.
     */
    public Money altogether(Money none) {
        Money soFar = none;
        Money others = none;
        for (Movement movement : movements) {
            if (movement.flow() != Flow.REFUNDED_SO_FAR) {
                others = others.plus(movement.amount());
            } else if (movement.amount().compareTo(soFar) > 0) {
                soFar = movement.amount();
            }
        }
        return soFar.plus(others);
    }

    /** Whether so much can go back of a payment of this amount. */
    public static boolean isWithin(Money all, Money back) {
        return all.currency().equals(back.currency()) && back.compareTo(all) <= 0;
    }
}
