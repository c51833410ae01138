package coop.rochdale.dues;

import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fees the co-op set, and which of them a member was told of (rule R13).
 *
 * @param minimums what {@code dues.minimum} was, is and will be, the latest first
 * @param told when the member was told of one; nobody is told what asks no more of them
 */
public record Fees(List<ClauseEntry> minimums, Map<ClauseEntry, Instant> told) {

    public Fees {
        minimums = List.copyOf(minimums);
        told = Map.copyOf(told);
    }

    /**
     * What a month costs in a period that starts then: at least what the member chose, and at most the fee in force. Below
     * that fee it is the latest one that the member was told of in time.
     */
    public Money monthly(Money chosen, Instant start, Instant due, Span notice) {
        Money fee = minimums.stream()
                .filter(entry -> !entry.since().isAfter(start))
                .findFirst()
                .map(entry -> amount(entry, chosen))
                .orElse(chosen);
        Money known = minimums.stream()
                .filter(entry -> !entry.since().isAfter(start) && toldBefore(entry, notice.before(due)))
                .findFirst()
                .map(entry -> amount(entry, chosen))
                .orElse(chosen);
        Money asked = known.compareTo(fee) < 0 ? known : fee;
        return asked.compareTo(chosen) < 0 ? chosen : asked;
    }

    /**
     * What a member is to be told of now (rule R16): the fee in force and those to come, however far ahead, if they are
     * higher than what the member chose. Nobody chose before the first there was.
     *
     * @param minimums as in {@link #minimums}
     */
    public static List<ClauseEntry> toTell(List<ClauseEntry> minimums, Money chosen, Instant now) {
        Optional<ClauseEntry> inForce =
                minimums.stream().filter(entry -> !entry.since().isAfter(now)).findFirst();
        return minimums.stream()
                .limit(minimums.size() - 1L)
                .filter(entry -> entry.since().isAfter(now)
                        || inForce.filter(entry::equals).isPresent())
                .filter(entry -> amount(entry, chosen).compareTo(chosen) > 0)
                .toList();
    }

    private boolean toldBefore(ClauseEntry entry, Instant latest) {
        return Optional.ofNullable(told.get(entry))
                .filter(at -> !at.isAfter(latest))
                .isPresent();
    }

    private static Money amount(ClauseEntry entry, Money chosen) {
        return Money.parse(entry.value(), chosen.currency().getCurrencyCode());
    }
}
