package coop.rochdale.members;

import static coop.rochdale.members.Standing.CURRENT;
import static coop.rochdale.members.Standing.ENDED;
import static coop.rochdale.members.Standing.GRACE;
import static coop.rochdale.members.Standing.LAPSED;
import static coop.rochdale.members.Standing.PENDING;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

    private static final Span GRACE_SPAN = Span.parse("P30D");
    private static final Span EXPIRY = Span.parse("P180D");
    private static final Instant JOINED = Instant.parse("2026-01-01T09:00:00Z");
    private static final PaidPeriod JANUARY =
            PaidPeriod.granted(new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 2, 1)), JOINED);

    @ParameterizedTest
    @CsvSource({
        "2026-01-01T08:59:59.999999Z, PENDING",
        "2026-01-01T09:00:00Z, CURRENT",
        "2026-01-31T23:59:59.999999Z, CURRENT",
        "2026-02-01T00:00:00Z, GRACE",
        "2026-03-03T00:00:00Z, GRACE",
        "2026-03-03T00:00:00.000001Z, LAPSED",
        "2026-07-31T00:00:00Z, LAPSED",
        "2026-07-31T00:00:00.000001Z, ENDED"
    })
    void changesAtEachBoundaryAndNotAMicrosecondSooner(Instant at, Standing standing) {
        assertThat(standing(List.of(JANUARY), List.of(), at)).isEqualTo(standing);
    }

    @Test
    void isPendingUntilSomethingCovers() {
        assertThat(standing(List.of(), List.of(), JOINED)).isEqualTo(PENDING);
        assertThat(standing(List.of(), List.of(), JOINED.plusSeconds(1_000_000_000)))
                .isEqualTo(PENDING);
    }

    @Test
    void isPendingUntilWhatIsPaidInAdvanceBegins() {
        PaidPeriod february = PaidPeriod.granted(new Days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)), JOINED);
        Instant begins = Instant.parse("2026-02-01T00:00:00Z");
        assertThat(standing(List.of(february), List.of(), begins.minusNanos(1_000)))
                .isEqualTo(PENDING);
        assertThat(standing(List.of(february), List.of(), begins)).isEqualTo(CURRENT);
    }

    @Test
    void treatsAWaiverThatIsOverLikeAPeriodThatIsOver() {
        Waiver waiver = new Waiver(JOINED, JOINED.plusSeconds(1));
        assertThat(standing(List.of(), List.of(waiver), JOINED)).isEqualTo(CURRENT);
        assertThat(standing(List.of(), List.of(waiver), waiver.until())).isEqualTo(GRACE);
        assertThat(standing(
                        List.of(),
                        List.of(waiver),
                        GRACE_SPAN.after(waiver.until()).plusNanos(1_000)))
                .isEqualTo(LAPSED);
    }

    @Test
    void followsFromThePeriodsThatRemainOnceOneIsTakenBack() {
        Instant refunded = Instant.parse("2026-01-10T00:00:00Z");
        PaidPeriod takenBack = new PaidPeriod(JANUARY.days(), JOINED, Optional.of(refunded));
        assertThat(standing(List.of(takenBack), List.of(), refunded.minusNanos(1_000)))
                .isEqualTo(CURRENT);
        assertThat(standing(List.of(takenBack), List.of(), refunded)).isEqualTo(PENDING);
    }

    @Test
    void endsAtOnceWhenClosedWhateverCoversIt() {
        Instant closed = Instant.parse("2026-01-10T00:00:00Z");
        Coverage paid = new Coverage(List.of(JANUARY), List.of());
        assertThat(paid.standing(Optional.of(closed), GRACE_SPAN, EXPIRY, closed.minusNanos(1_000)))
                .isEqualTo(CURRENT);
        assertThat(paid.standing(Optional.of(closed), GRACE_SPAN, EXPIRY, closed))
                .isEqualTo(ENDED);
    }

    @Test
    void worksInSeconds() {
        Span second = Span.parse("PT1S");
        Coverage waived = new Coverage(List.of(), List.of(new Waiver(JOINED, JOINED.plusSeconds(1))));
        List<Standing> standings = java.util.stream.LongStream.of(0, 1, 2, 3, 4)
                .mapToObj(JOINED::plusSeconds)
                .map(at -> waived.standing(Optional.empty(), second, Span.parse("PT2S"), at))
                .toList();
        assertThat(standings).containsExactly(CURRENT, GRACE, GRACE, LAPSED, ENDED);
    }

    @Property
    void onlyFallsWhileNothingNewCovers(
            @ForAll @IntRange(min = 0, max = 400) int daysLater, @ForAll @IntRange(min = 0, max = 400) int evenLater) {
        Instant sooner = JOINED.plusSeconds(86_400L * Math.min(daysLater, evenLater));
        Instant later = JOINED.plusSeconds(86_400L * Math.max(daysLater, evenLater));
        assertThat(standing(List.of(JANUARY), List.of(), later))
                .isGreaterThanOrEqualTo(standing(List.of(JANUARY), List.of(), sooner));
    }

    @Property
    void neverFallsByAnotherPayment(
            @ForAll @IntRange(min = -40, max = 400) int payedForDay, @ForAll @IntRange(min = 0, max = 500) int looked) {
        LocalDate from = LocalDate.of(2026, 2, 1).plusDays(payedForDay);
        PaidPeriod more = PaidPeriod.granted(new Days(from, from.plusMonths(1)), JOINED);
        Instant at = JOINED.plusSeconds(86_400L * looked);
        assertThat(standing(List.of(JANUARY, more), List.of(), at))
                .isLessThanOrEqualTo(standing(List.of(JANUARY), List.of(), at));
    }

    @Test
    void aGridOfCasesMeetsEveryStanding() {
        var met = StandingGrid.CLAUSES.stream()
                .flatMap(clauses -> StandingGrid.instants(clauses).stream()
                        .flatMap(at -> StandingGrid.situations().stream()
                                .map(situation -> situation
                                        .coverage()
                                        .standing(
                                                situation.closedAt(), clauses.graceSpan(), clauses.expirySpan(), at))))
                .toList();
        assertThat(met).contains(Standing.values()).hasSizeGreaterThan(1_000);
    }

    private static Standing standing(List<PaidPeriod> paid, List<Waiver> waivers, Instant at) {
        return new Coverage(paid, waivers).standing(Optional.empty(), GRACE_SPAN, EXPIRY, at);
    }
}
