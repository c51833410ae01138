package coop.rochdale.positions;

import coop.rochdale.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** Tells what the co-op is bound to from the fakes beside it. */
public final class InMemoryCommitments implements Commitments {

    private final InMemoryPositions positions;
    private final InMemoryEmployments employments;

    public InMemoryCommitments(InMemoryPositions positions, InMemoryEmployments employments) {
        this.positions = positions;
        this.employments = employments;
    }

    @Override
    public Money monthly(Instant now, Currency currency) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        BigInteger sum = positions.all().stream()
                .filter(Position::isOpen)
                .map(position -> positions
                        .salaryOn(position.id(), today)
                        .monthly()
                        .times(position.job().seats()))
                .map(each -> BigInteger.valueOf(each.amountMinor()))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return Money.ofMinor(sum.min(BigInteger.valueOf(MOST_MINOR)).longValueExact(), currency);
    }

    @Override
    public List<Engagement> engagements(Instant now) {
        return employments.all().stream()
                .filter(employment -> !employment.endsBy(now))
                .sorted(Comparator.comparing(employment -> employment.id().toString()))
                .map(employment ->
                        new Engagement(employment, positions.salaryOn(employment.position(), employment.paidOn(now))))
                .toList();
    }
}
