package coop.rochdale.positions;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Flaw;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StintTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({"0.25,15", "1.5,90", "1.50,90", "2,120", "10,600", "24.00,1440"})
    void isOfSoManyQuarters(String hours, int minutes) {
        assertThat(Stint.minutes(hours)).isEqualTo(minutes);
        assertThat(stint(hours).flaws(TODAY)).isEmpty();
        assertThat(Stint.minutes(stint(hours).hours())).isEqualTo(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1.26", "0.26", "24.01", "0.1", "24.25", "99.99", "0", "-1", "1e9", "999999999999", "1,5", ""})
    void isOfNothingBetweenThemAndOfADayAtMost(String hours) {
        assertThat(stint(hours).flaws(TODAY)).extracting(Flaw::pointer).containsExactly("/hours");
    }

    private static Stint stint(String hours) {
        return new Stint("Baked.", TODAY, Stint.minutes(hours));
    }
}
