package coop.rochdale.providers;

import coop.rochdale.kernel.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * What is said to have gone back of one payment, and what of that came back, by one or more movements.
 *
 * @param movements in the order in which they were, in whatever order we heard of them
 */
public record Returns(List<Movement> movements) {

    public Returns {
        movements = List.copyOf(movements);
    }

    /**
     * How much went back altogether: the most that was refunded so far, and what each of the others says of itself. What is
     * said so far leaves out refunds that had come back by then; they went, too. Not limited by what arrived.
     */
    public Money altogether(Money none) {
        Money others = movements.stream()
                .filter(movement -> movement.flow() != Flow.REFUNDED_SO_FAR && movement.flow() != Flow.RETURNED_REFUND)
                .map(Movement::amount)
                .reduce(none, Money::plus);
        return refunds(none).sent().plus(others);
    }

    /** The refunds that came back: as much as had been refunded before, and not come back. */
    public List<Movement> cameBack(Money none) {
        return refunds(none).returned();
    }

    private Refunds refunds(Money none) {
        Money sent = none;
        Money back = none;
        List<Movement> returned = new ArrayList<>();
        for (Movement movement : movements) {
            if (movement.flow() == Flow.REFUNDED_SO_FAR) {
                Money soFar = movement.amount().plus(back);
                sent = soFar.compareTo(sent) > 0 ? soFar : sent;
            } else if (movement.flow() == Flow.RETURNED_REFUND && isWithin(sent.minus(back), movement.amount())) {
                back = back.plus(movement.amount());
                returned.add(movement);
            }
        }
        return new Refunds(sent, returned);
    }

    /** How much was ever sent back by refunds, and which of them came back. */
    private record Refunds(Money sent, List<Movement> returned) {}

    /** Whether so much can go back of a payment of this amount. */
    public static boolean isWithin(Money all, Money back) {
        return all.currency().equals(back.currency()) && back.compareTo(all) <= 0;
    }
}
