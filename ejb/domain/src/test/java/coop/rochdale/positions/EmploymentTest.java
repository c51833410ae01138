package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.ACT;
import static coop.rochdale.positions.Samples.NOW;
import static coop.rochdale.positions.Samples.baker;
import static coop.rochdale.positions.Samples.employment;
import static coop.rochdale.positions.Samples.position;
import static coop.rochdale.positions.Samples.someone;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EmploymentTest {

    private static final Instant NOTICED = Span.ofDays(30).after(NOW);

    private final Employment begun = employment(position(baker(1)), 1, someone(), NOW.minusSeconds(60));

    @Test
    void endsAfterTheNoticeOfTheContract() {
        Employment noticed = begun.noticedBy(ACT, EndReason.DISMISSAL, NOW);

        assertThat(noticed.ending()).contains(new Ending(NOTICED, EndReason.DISMISSAL, Optional.of(ACT)));
        assertThat(noticed.tenure().covers(NOTICED.minusMillis(1))).isTrue();
        assertThat(noticed.tenure().covers(NOTICED)).isFalse();
    }

    @Test
    void isNeverMadeLongerByALaterEnd() {
        Employment resigned = begun.resigned(NOTICED.minusSeconds(5));

        assertThat(resigned.noticedBy(ACT, EndReason.REMOVAL, NOW)).isEqualTo(resigned);
        assertThat(resigned.resigned(NOTICED)).isEqualTo(resigned);
    }

    @Test
    void isMadeShorterByAnEarlierEnd() {
        Employment resigned = begun.resigned(NOTICED.plusSeconds(5));

        assertThat(resigned.noticedBy(ACT, EndReason.REMOVAL, NOW).ending())
                .contains(new Ending(NOTICED, EndReason.REMOVAL, Optional.of(ACT)));
    }

    @Test
    void neverBeginsIfItsNoticeIsOverBeforeItWould() {
        Instant start = NOTICED.plusSeconds(9);
        Employment toCome = employment(position(baker(1)), 1, someone(), start);

        Employment noticed = toCome.noticedBy(ACT, EndReason.REMOVAL, NOW);

        assertThat(noticed.ending()).map(Ending::at).contains(start);
        assertThat(noticed.tenure().covers(start)).isFalse();
    }

    @Test
    void bindsThroughTheDayOnWhichANoticeWouldBeOver() {
        Instant over = Instant.parse("2026-04-01T00:00:00Z");
        Employment leaving = begun.resigned(NOTICED.minusSeconds(5));
        Employment toCome = employment(position(baker(1)), 1, someone(), NOTICED);

        assertThat(begun.bound(NOW).until()).contains(over);
        assertThat(begun.bound(NOW.plusSeconds(43_199)).until()).contains(over);
        assertThat(leaving.bound(NOW).until()).contains(NOTICED.minusSeconds(5));
        assertThat(toCome.bound(NOW)).isEqualTo(new Tenure(NOTICED, Optional.of(over)));
        assertThat(toCome.bound(NOW.minusNanos(1_000))).isEqualTo(new Tenure(NOTICED, Optional.of(NOTICED)));
    }

    @Test
    void showsTheSalaryOfTodayOrOfItsFirstOrOfItsLastDay() {
        Employment over = begun.resigned(Instant.parse("2026-03-05T08:00:00Z"));

        assertThat(begun.paidOn(NOW)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(begun.paidOn(NOTICED)).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(begun.paidOn(NOW.minusSeconds(999_999))).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(over.paidOn(NOTICED)).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(over.paidOn(NOW)).isEqualTo(LocalDate.of(2026, 3, 1));
    }
}
