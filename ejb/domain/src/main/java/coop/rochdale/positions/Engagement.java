package coop.rochdale.positions;

import coop.rochdale.kernel.Money;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** An employment that has not ended, and what its seat earns now or, before it begins, at its beginning. */
public record Engagement(Employment employment, Salary salary) {

    /** What all of them would still earn if each were given notice now (rule R13), at most 10^18 minor units. */
    public static Money inNotice(List<Engagement> all, Instant now, Currency currency) {
        BigInteger sum = all.stream()
                .map(engagement -> BigInteger.valueOf(engagement.inNotice(now)))
                .reduce(BigInteger.ZERO, BigInteger::add);
        return Money.ofMinor(sum.min(BigInteger.valueOf(Commitments.MOST_MINOR)).longValueExact(), currency);
    }

    private long inNotice(Instant now) {
        Instant begins = now.isBefore(employment.startsAt()) ? employment.startsAt() : now;
        Instant ends = employment.ending().map(Ending::at).orElseGet(() -> employment.earliestEnd(now));
        Instant noticed = employment.earliestEnd(now);
        LocalDate last = day((ends.isBefore(noticed) ? ends : noticed).minusNanos(1));
        long minor = 0;
        for (LocalDate from = day(begins);
                !from.isAfter(last);
                from = YearMonth.from(from).plusMonths(1).atDay(1)) {
            minor += earned(from, last);
        }
        return minor;
    }

    /** From that day to the end of its month or to the last day, by calendar days, rounded up. */
    private long earned(LocalDate from, LocalDate last) {
        YearMonth month = YearMonth.from(from);
        int to = last.isAfter(month.atEndOfMonth()) ? month.lengthOfMonth() : last.getDayOfMonth();
        long days = to - from.getDayOfMonth() + 1L;
        long minor = salary.monthly().amountMinor();
        return Math.floorDiv(minor * days + month.lengthOfMonth() - 1, (long) month.lengthOfMonth());
    }

    private static LocalDate day(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
