package coop.rochdale.members;

import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Some hundreds of situations around every boundary, for the domain's function and for the database's. */
public final class StandingGrid {

    /** The clauses a co-op might have; one co-op at a time. */
    public static final List<Clauses> CLAUSES = List.of(
            new Clauses("P30D", "P180D"),
            new Clauses("PT1S", "PT3S"),
            new Clauses("PT0S", "P1M"),
            new Clauses("P30D", "P7D"));

    private static final Instant JOINED = Instant.parse("2026-01-30T12:00:00Z");
    private static final Instant PAID_UNTIL = Instant.parse("2026-02-28T00:00:00Z");
    private static final Instant WAIVED_UNTIL = Instant.parse("2026-03-30T12:00:00Z");
    private static final Instant CLOSED = Instant.parse("2026-02-10T00:00:00Z");

    private StandingGrid() {}

    /** Values of dues.grace and dues.expiry. */
    public record Clauses(String grace, String expiry) {

        public Span graceSpan() {
            return Span.parse(grace);
        }

        public Span expirySpan() {
            return Span.parse(expiry);
        }
    }

    /** One membership, joined at {@link #joinedAt()}. */
    public record Situation(String name, Coverage coverage, Optional<Instant> closedAt) {

        public Instant joinedAt() {
            return JOINED;
        }

        @Override
        public String toString() {
            return name;
        }
    }

    public static List<Situation> situations() {
        PaidPeriod february = paid("2026-01-30", "2026-02-28");
        PaidPeriod april = paid("2026-04-10", "2026-05-10");
        PaidPeriod recordedLate =
                PaidPeriod.granted(february.days(), february.days().end().minusSeconds(1));
        PaidPeriod takenBack = new PaidPeriod(february.days(), JOINED, Optional.of(PAID_UNTIL.minusSeconds(2)));
        Waiver waiver = new Waiver(JOINED.plusSeconds(1), WAIVED_UNTIL);
        Waiver monthEnd = new Waiver(JOINED.plusSeconds(1), Instant.parse("2026-01-31T06:00:00Z"));
        Waiver dayBefore = new Waiver(JOINED, Instant.parse("2026-01-30T13:00:00Z"));
        return List.of(
                open("nothing"),
                open("paid", List.of(february), List.of()),
                open("waived", List.of(), List.of(waiver)),
                open("paid and waived", List.of(february), List.of(waiver)),
                open("paid with a gap", List.of(february, april), List.of()),
                open("paid in advance only", List.of(april), List.of()),
                open("recorded late", List.of(recordedLate), List.of()),
                open("taken back", List.of(takenBack), List.of()),
                open("taken back and paid again", List.of(takenBack, recordedLate), List.of()),
                open("two waivers at the end of a month", List.of(), List.of(monthEnd, dayBefore)),
                new Situation("closed while pending", Coverage.none(), Optional.of(CLOSED)),
                new Situation("closed while paid", new Coverage(List.of(february), List.of()), Optional.of(CLOSED)));
    }

    /** The instants to look at: each boundary under these clauses, the microsecond before and the one after. */
    public static List<Instant> instants(Clauses clauses) {
        List<Instant> instants = new ArrayList<>();
        Stream.of(
                        JOINED.plusSeconds(1),
                        Instant.parse("2026-01-30T13:00:00Z"),
                        Instant.parse("2026-01-31T06:00:00Z"),
                        CLOSED,
                        PAID_UNTIL.minusSeconds(2),
                        PAID_UNTIL,
                        WAIVED_UNTIL,
                        Instant.parse("2026-04-10T00:00:00Z"),
                        Instant.parse("2026-05-10T00:00:00Z"))
                .flatMap(at -> Stream.of(
                        at, clauses.graceSpan().after(at), clauses.expirySpan().after(at)))
                .forEach(at -> instants.addAll(List.of(at.minusNanos(1_000), at, at.plusNanos(1_000))));
        return instants.stream().distinct().sorted().toList();
    }

    private static Situation open(String name) {
        return new Situation(name, Coverage.none(), Optional.empty());
    }

    private static Situation open(String name, List<PaidPeriod> paid, List<Waiver> waivers) {
        return new Situation(name, new Coverage(paid, waivers), Optional.empty());
    }

    private static PaidPeriod paid(String from, String to) {
        return PaidPeriod.granted(new Days(LocalDate.parse(from), LocalDate.parse(to)), JOINED);
    }
}
