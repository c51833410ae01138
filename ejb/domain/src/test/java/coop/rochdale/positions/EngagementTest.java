package coop.rochdale.positions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EngagementTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant MARCH = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void owesWhatIsEarnedUntilTheNoticeIsOver() {
        assertThat(owed(engaged("P1M", "3100.00"), "2026-03-01T00:00:00Z")).isEqualTo("3100.00");
        assertThat(owed(engaged("P10D", "3100.00"), "2026-03-05T00:00:00Z")).isEqualTo("1000.00");
        assertThat(owed(engaged("P10D", "3100.00"), "2026-03-05T12:00:00Z")).isEqualTo("1100.00");
        assertThat(owed(engaged("PT0S", "3100.00"), "2026-03-05T00:00:00Z")).isEqualTo("0.00");
    }

    @Test
    void countsEachMonthByItsOwnDaysAndRoundsUp() {
        // 27 of 31 days of March, 3 of 30 of April.
        assertThat(owed(engaged("P30D", "3100.00"), "2026-03-05T00:00:00Z")).isEqualTo("3010.00");
        assertThat(owed(engaged("P1D", "1.00"), "2026-03-05T00:00:00Z")).isEqualTo("0.04");
    }

    @Test
    void owesNothingAfterAnEndThatIsSet() {
        Engagement leaving = engaged("P1M", "3100.00");
        Engagement left =
                new Engagement(leaving.employment().resigned(Instant.parse("2026-03-11T00:00:00Z")), leaving.salary());
        assertThat(owed(left, "2026-03-01T00:00:00Z")).isEqualTo("1000.00");
    }

    @Test
    void owesWhoHasYetToBeginWhatNoticeWouldLeaveThem() {
        Engagement toCome = engaged("P30D", "3100.00");
        assertThat(owed(toCome, "2026-02-10T00:00:00Z")).isEqualTo("1100.00");
        assertThat(owed(toCome, "2026-01-01T00:00:00Z")).isEqualTo("0.00");
    }

    @Test
    void staysAnAmountHoweverManyThereAre() {
        Salary most = new Salary(Money.ofMinor(1_000_000_000_000L, USD), Salary.Per.HOUR, Optional.of(200));
        Engagement one = new Engagement(engaged("P1Y", "1.00").employment(), most);
        Money sum = Engagement.inNotice(java.util.Collections.nCopies(5_000, one), MARCH, USD);
        assertThat(sum.amountMinor()).isEqualTo(Commitments.MOST_MINOR);
    }

    private static String owed(Engagement engagement, String now) {
        return Engagement.inNotice(List.of(engagement), Instant.parse(now), USD).amount();
    }

    /** From 1 March on. */
    private static Engagement engaged(String notice, String monthly) {
        JobDescription job = new JobDescription("Baker", "Bakes.", 1, Set.of(), Span.parse(notice), Optional.empty());
        return new Engagement(
                Samples.employment(Samples.position(job), 1, Samples.someone(), MARCH), Samples.monthly(monthly));
    }
}
