package coop.rochdale.dues;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Coverage;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.PaidPeriod;
import coop.rochdale.members.Waiver;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Hundreds of situations in which a member is asked, or not, for the domain's function and for the database's. */
public final class BillingGrid {

    public static final Currency USD = Currency.getInstance("USD");
    private static final ActId ACT = new ActId(new UUID(0, 1));

    /** The fees of the co-op, the latest first; they are adopted in the opposite order. */
    public static final List<ClauseEntry> FEES =
            List.of(fee("5.50", "2029-01-01"), fee("6.00", "2028-06-01"), fee("4.99", "2000-01-01"));

    private BillingGrid() {}

    /** One membership, what covers it, whether an invoice is open, and which fees (0 is the latest) it was told of. */
    public record Situation(
            String name, Membership membership, Coverage coverage, boolean asked, Map<Integer, Instant> told) {

        public Fees fees() {
            Map<ClauseEntry, Instant> entries = new HashMap<>();
            told.forEach((index, at) -> entries.put(FEES.get(index), at));
            return new Fees(FEES, entries);
        }

        /** Stands for whatever invoice is open. */
        public List<Invoice> open() {
            Money five = Money.parse("5.00", "USD");
            LocalDate start = coverage.paid().stream()
                    .map(period -> period.days().to())
                    .max(Comparator.naturalOrder())
                    .orElse(membership.anchor());
            Days days = Interval.MONTH.period(start, 0);
            return asked
                    ? List.of(new Invoice(
                            new InvoiceId(new UUID(1, 1)), 1, Interval.MONTH, days, days.from(), five, Money.zero(USD)))
                    : List.of();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The charter's values that bear on it; grace is long, so that periods can be over within it. */
    public static Terms terms(String lead, String notice) {
        return Terms.initial(
                USD, Map.of(Clause.DUES_GRACE, "P40D", Clause.DUES_LEAD, lead, Clause.DUES_NOTICE, notice));
    }

    public static List<Situation> situations() {
        List<Situation> situations = new ArrayList<>();
        for (String anchor : List.of("2028-01-31", "2028-01-30", "2028-02-29", "2027-08-31")) {
            for (Interval interval : Interval.values()) {
                for (int paid : List.of(1, 2, 5, 12)) {
                    situations.add(paid(anchor, interval, paid, "5.00"));
                }
            }
        }
        LocalDate day = LocalDate.of(2028, 1, 31);
        situations.add(with("nothing paid yet", paid("2028-01-31", Interval.MONTH, 0, "5.00"), Map.of(), false));
        situations.add(with("asked already", paid("2028-01-31", Interval.MONTH, 2, "5.00"), Map.of(), true));
        situations.add(waived("waived past what is paid", day, "2028-03-15T00:00:00Z"));
        situations.add(waived("waived to an hour", day, "2028-03-15T13:00:00Z"));
        situations.add(waived("waived for less than is paid", day, "2028-02-10T00:00:00Z"));
        Situation longPaid = paid("2028-01-31", Interval.MONTH, 12, "5.00");
        Situation yearly = paid("2028-02-29", Interval.YEAR, 1, "5.00");
        for (String told : List.of("2028-05-01", "2029-01-10", "2029-01-24", "2029-02-20")) {
            Instant at = start(told);
            situations.add(with("told the first rise " + told, longPaid, Map.of(1, at), false));
            situations.add(with("told both " + told, longPaid, Map.of(0, at, 1, at), false));
            situations.add(with("yearly, told " + told, yearly, Map.of(0, at), false));
        }
        situations.add(with(
                "pays more than any fee",
                paid("2028-01-31", Interval.MONTH, 12, "7.00"),
                Map.of(0, start("2028-05-01")),
                false));
        situations.add(anchoredLater());
        return situations;
    }

    /** A while before, at and after each day on which somebody's cover ends here. */
    public static List<Instant> instants() {
        List<Instant> instants = new ArrayList<>();
        for (String end : List.of("2028-02-29", "2028-03-15", "2028-03-31", "2028-07-01", "2029-01-31", "2029-02-28")) {
            for (int days : List.of(-40, -15, -8, -7, -1, 0, 1, 29, 30, 41)) {
                instants.add(start(end).plusSeconds(days * 86_400L));
                instants.add(start(end).plusSeconds(days * 86_400L - 1));
            }
        }
        return instants;
    }

    private static Situation paid(String anchor, Interval interval, int periods, String amount) {
        LocalDate day = LocalDate.parse(anchor);
        List<PaidPeriod> paid = new ArrayList<>();
        for (int number = 0; number < periods; number++) {
            paid.add(PaidPeriod.granted(interval.period(day, number), start(anchor)));
        }
        return new Situation(
                "%d %s from %s".formatted(periods, interval.word(), anchor),
                membership(day, interval, amount),
                new Coverage(paid, List.of()),
                false,
                Map.of());
    }

    private static Situation waived(String name, LocalDate joined, String until) {
        Waiver waiver = new Waiver(start(joined.toString()), Instant.parse(until));
        PaidPeriod paid = PaidPeriod.granted(Interval.MONTH.period(joined, 0), start(joined.toString()));
        return new Situation(
                name,
                membership(joined, Interval.MONTH, "5.00"),
                new Coverage(List.of(paid), List.of(waiver)),
                false,
                Map.of());
    }

    /** Paid by the month once, then by the year; and anchored later than what remains paid, after a refund. */
    private static Situation anchoredLater() {
        LocalDate joined = LocalDate.of(2028, 1, 31);
        PaidPeriod paid = PaidPeriod.granted(Interval.MONTH.period(joined, 0), start("2028-01-31"));
        return new Situation(
                "anchored later",
                membership(LocalDate.of(2028, 3, 31), Interval.YEAR, "5.00"),
                new Coverage(List.of(paid), List.of()),
                false,
                Map.of());
    }

    private static Situation with(String name, Situation like, Map<Integer, Instant> told, boolean asked) {
        Membership other = like.membership();
        Contribution contribution = other.contribution();
        return new Situation(
                name,
                membership(
                        other.anchor(),
                        contribution.interval(),
                        contribution.monthly().amount()),
                like.coverage(),
                asked,
                told);
    }

    private static Membership membership(LocalDate anchor, Interval interval, String amount) {
        return new Membership(
                new MembershipId(UUID.randomUUID()),
                new AccountId(UUID.randomUUID()),
                new Contribution(Money.parse(amount, "USD"), interval),
                anchor,
                start("2027-01-01"),
                false,
                Optional.empty(),
                1);
    }

    private static ClauseEntry fee(String value, String since) {
        return new ClauseEntry(Clause.DUES_MINIMUM, value, start(since), ACT);
    }

    private static Instant start(String day) {
        return LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
