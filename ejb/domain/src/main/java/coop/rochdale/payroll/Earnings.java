package coop.rochdale.payroll;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.Stint;
import coop.rochdale.positions.Tenure;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one employment earns, and what of it no payslip says yet (rules R1, R3 and R7).
 *
 * @param salaries the salary that applies on a day
 * @param hours that were logged in it
 * @param before its payslips so far
 */
public record Earnings(
        Employment employment,
        Function<LocalDate, Salary> salaries,
        List<WorkedHours> hours,
        List<Payslip> before,
        Currency currency) {

    /** Parts that a month's or an hour's salary is counted in before anything is rounded. */
    private static final long MINUTES_AN_HOUR = 60;

    /** The lines of its payslip for a month; none if there is to be none. */
    public List<Payslip.Line> due(YearMonth month) {
        boolean said = before.stream().anyMatch(payslip -> !payslip.month().isBefore(month));
        List<Payslip.Line> lines = said ? List.of() : open(employment.tenure(), month, Optional.empty());
        return Payslip.isDue(lines) ? lines : List.of();
    }

    /** What is reserved for it: what it binds the co-op to, and what waits for another's word. */
    public Money unsaid(Instant now) {
        return bound(now).plus(waiting(Span.day(now)));
    }

    /** What it earned, and will earn until the co-op could end that; nothing if payslips said more. */
    public Money bound(Instant now) {
        Tenure bound = employment.bound(now);
        Instant end = bound.until().orElseThrow();
        Money sum = open(bound, YearMonth.from(Span.day(end.minusNanos(1))), Optional.of(Span.day(now))).stream()
                .map(Payslip.Line::amount)
                .reduce(Money.zero(currency), Money::plus);
        return sum.isNegative() ? Money.zero(currency) : sum;
    }

    /** What hours of days that are over would earn if others attested them, in each month no more than the law foresees. */
    private Money waiting(LocalDate today) {
        Map<YearMonth, List<WorkedHours>> months = hours.stream()
                .filter(worked -> worked.state() == Stint.State.LOGGED)
                .filter(worked -> worked.stint().day().isBefore(today))
                .filter(worked -> salaries.apply(worked.stint().day()).per() == Salary.Per.HOUR)
                .collect(Collectors.groupingBy(
                        worked -> YearMonth.from(worked.stint().day())));
        return months.entrySet().stream()
                .map(month -> waiting(month.getKey(), month.getValue()))
                .reduce(Money.zero(currency), Money::plus);
    }

    /** Where more wait than the law foresees, each counts for its part; rounded up. */
    private Money waiting(YearMonth month, List<WorkedHours> logged) {
        long attested = hours.stream()
                .filter(worked -> worked.state() == Stint.State.ATTESTED
                        && YearMonth.from(worked.stint().day()).equals(month))
                .mapToLong(worked -> worked.stint().minutes())
                .sum();
        long minutes = 0;
        long foreseen = 0;
        BigInteger parts = BigInteger.ZERO;
        for (WorkedHours worked : logged) {
            Salary salary = salaries.apply(worked.stint().day());
            minutes += worked.stint().minutes();
            foreseen = Math.max(foreseen, salary.hours().orElse(0));
            parts = parts.add(BigInteger.valueOf(salary.amount().amountMinor())
                    .multiply(BigInteger.valueOf(worked.stint().minutes())));
        }
        long counted = Math.min(minutes, Math.max(MINUTES_AN_HOUR * foreseen - attested, 0));
        BigInteger[] divided = parts.multiply(BigInteger.valueOf(counted))
                .divideAndRemainder(BigInteger.valueOf(MINUTES_AN_HOUR * minutes));
        return Money.ofMinor(divided[0].longValueExact() + divided[1].signum(), currency);
    }

    private List<Payslip.Line> open(Tenure tenure, YearMonth upTo, Optional<LocalDate> expectedFrom) {
        List<Payslip.Line> lines = new ArrayList<>();
        YearMonth first = before.stream()
                .map(Payslip::month)
                .max(YearMonth::compareTo)
                .orElseGet(() -> YearMonth.from(Span.day(tenure.from())));
        SortedSet<YearMonth> months = new TreeSet<>();
        // Hours may be attested or corrected whenever; nothing else changes a month before that of the last payslip.
        attested(tenure, day -> YearMonth.from(day).isBefore(first))
                .forEach(worked -> months.add(YearMonth.from(worked.stint().day())));
        for (YearMonth month = first; !month.isAfter(upTo); month = month.plusMonths(1)) {
            months.add(month);
        }
        for (YearMonth month : months) {
            Money open = earned(tenure, month, expectedFrom).minus(said(month));
            if (!open.isZero()) {
                lines.add(new Payslip.Line(month, open));
            }
        }
        return lines;
    }

    /** Hours that were attested, corrected ones among them. */
    private Stream<WorkedHours> attested(Tenure tenure, Predicate<LocalDate> day) {
        return hours.stream()
                .filter(worked -> worked.attestation().isPresent())
                .filter(worked -> day.test(worked.stint().day())
                        && works(tenure, worked.stint().day()));
    }

    private Money said(YearMonth month) {
        return before.stream()
                .flatMap(payslip -> payslip.lines().stream())
                .filter(line -> line.month().equals(month))
                .map(Payslip.Line::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    private Money earned(Tenure tenure, YearMonth month, Optional<LocalDate> expectedFrom) {
        BigInteger parts = BigInteger.ZERO;
        for (int number = 1; number <= month.lengthOfMonth(); number++) {
            LocalDate day = month.atDay(number);
            if (works(tenure, day)) {
                parts = parts.add(parts(day, expectedFrom));
            }
        }
        Predicate<LocalDate> logged = day -> YearMonth.from(day).equals(month)
                && salaries.apply(day).per() == Salary.Per.HOUR
                && expectedFrom.filter(from -> !day.isBefore(from)).isEmpty();
        for (WorkedHours worked : attested(tenure, logged).toList()) {
            if (worked.ended().isEmpty()) {
                long minor = salaries.apply(worked.stint().day()).amount().amountMinor();
                parts = parts.add(BigInteger.valueOf(minor)
                        .multiply(BigInteger.valueOf((long) worked.stint().minutes() * month.lengthOfMonth())));
            }
        }
        return Money.ofMinor(halfEven(parts, MINUTES_AN_HOUR * month.lengthOfMonth()), currency);
    }

    /** Hours are not logged before they are worked: from that day on those count that are expected. */
    private BigInteger parts(LocalDate day, Optional<LocalDate> expectedFrom) {
        Salary salary = salaries.apply(day);
        boolean counts = salary.per() == Salary.Per.MONTH
                || expectedFrom.filter(from -> !day.isBefore(from)).isPresent();
        return counts
                ? BigInteger.valueOf(salary.monthly().amountMinor()).multiply(BigInteger.valueOf(MINUTES_AN_HOUR))
                : BigInteger.ZERO;
    }

    /** Whether somebody is employed at any time of that day, in UTC. */
    public static boolean works(Tenure tenure, LocalDate day) {
        Instant dawn = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant next = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        return tenure.overlaps(new Tenure(dawn, Optional.of(next)));
    }

    private static long halfEven(BigInteger parts, long whole) {
        BigInteger[] divided = parts.divideAndRemainder(BigInteger.valueOf(whole));
        int half = divided[1].shiftLeft(1).compareTo(BigInteger.valueOf(whole));
        boolean up = half > 0 || (half == 0 && divided[0].testBit(0));
        return divided[0].longValueExact() + (up ? 1 : 0);
    }
}
