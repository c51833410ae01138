package coop.rochdale.dues;

import coop.rochdale.kernel.Money;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Standing;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A request to pay for a period.
 *
 * @param number a short number for people, such as goes on a bank transfer
 * @param settled how much of the amount has arrived
 */
public record Invoice(
        InvoiceId id, long number, Interval interval, Days period, LocalDate due, Money amount, Money settled) {

    public Money outstanding() {
        return amount.minus(settled);
    }

    public boolean covered() {
        return !outstanding().isPositive();
    }

    public Invoice settledWith(Money more) {
        return new Invoice(id, number, interval, period, due, amount, settled.plus(more));
    }

    /** The same once it took its part of these. */
    Invoice settledBy(List<Settlement> settlements) {
        return settlements.stream()
                .filter(settlement -> settlement.invoice().equals(id))
                .map(Settlement::amount)
                .reduce(this, Invoice::settledWith, (one, other) -> other);
    }

    /** The status under a membership of this standing (rule R3). */
    public InvoiceStatus status(Standing standing) {
        if (covered()) {
            return InvoiceStatus.PAID;
        }
        return standing == Standing.ENDED ? InvoiceStatus.VOID : InvoiceStatus.OPEN;
    }

    /** The days this invoice buys for a member who votes today, or does not, given what is paid already (rule R6). */
    public Days buys(LocalDate today, boolean votes, List<Days> paid) {
        boolean over = !period.to().isAfter(today);
        if (votes && !over && paid.stream().noneMatch(period::overlaps)) {
            return period;
        }
        Optional<LocalDate> lastEnd = paid.stream().map(Days::to).max(Comparator.naturalOrder());
        LocalDate start = lastEnd.filter(today::isBefore).orElse(today);
        return interval.period(start, 0);
    }
}
