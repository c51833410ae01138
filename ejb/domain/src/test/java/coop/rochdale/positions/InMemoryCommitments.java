package coop.rochdale.positions;

import coop.rochdale.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;

/** Tells what the co-op is bound to from the fake beside it. */
public final class InMemoryCommitments implements Commitments {

    private final InMemoryPositions positions;

    public InMemoryCommitments(InMemoryPositions positions) {
        this.positions = positions;
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
}
