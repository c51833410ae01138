package coop.rochdale.ballots.rest;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.ballots.Counts;
import coop.rochdale.ballots.Floors;
import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Yardstick;
import coop.rochdale.kernel.Fraction;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final Fraction HALF = Fraction.of(1, 2);
    private static final Fraction TWO_THIRDS = Fraction.of(2, 3);
    private static final PassRule CAST = new PassRule(Yardstick.CAST, HALF, TWO_THIRDS, Floors.NONE);

    @Test
    void explainsEveryHurdleWithItsNumbers() {
        Tally tally = new Tally(new Counts(66, 33, 1, 100), new Counts(0, 1, 0, 1));

        assertThat(Words.in(Locale.ENGLISH).explanation(CAST, tally))
                .isEqualTo("The proposal does not pass."
                        + " Simply it does not pass: in the consumer body 66 of 99 votes cast are yes, more than 1/2"
                        + " (132 > 99); in the worker body 0 of 1 votes cast are yes, not more than 1/2 (0 > 1 is false)."
                        + " By override it does not pass: in the consumer body 66 of 99 votes cast are yes, not more than"
                        + " 2/3 (198 > 198 is false).");
    }

    @Test
    void explainsInGerman() {
        Tally tally = new Tally(new Counts(80, 20, 0, 100), Counts.none(0));

        assertThat(Words.in(Locale.GERMAN).explanation(CAST, tally))
                .isEqualTo("Der Antrag ist durch Überstimmung angenommen, ohne die Beschäftigten."
                        + " Einfach ist er nicht angenommen: bei den Verbrauchern sind 80 von 100 abgegebenen Stimmen Ja,"
                        + " mehr als 1/2 (160 > 100); bei den Beschäftigten hat niemand Ja oder Nein gesagt, also haben"
                        + " sie nicht Ja gesagt."
                        + " Durch Überstimmung ist er angenommen: bei den Verbrauchern sind 80 von 100 abgegebenen"
                        + " Stimmen Ja, mehr als 2/3 (240 > 200).");
    }

    @Test
    void writesLargeNumbersInFull() {
        long most = Counts.MOST;
        Tally tally = new Tally(new Counts(most, 0, 0, most), Counts.none(0));

        assertThat(Words.in(Locale.ENGLISH).explanation(CAST, tally))
                .contains("1000000000000 of 1000000000000 votes cast are yes, more than 2/3"
                        + " (3000000000000 > 2000000000000)");
    }

    @ParameterizedTest
    @EnumSource(Yardstick.class)
    void hasASentenceInEveryLanguageForWhateverComesOut(Yardstick base) {
        Floors floors = new Floors(Fraction.of(1, 3), Fraction.of(1, 3));
        PassRule rule = new PassRule(base, HALF, TWO_THIRDS, floors);
        List<Counts> grid = List.of(
                Counts.none(0), Counts.none(3), new Counts(2, 1, 0, 3), new Counts(3, 0, 0, 3), new Counts(0, 3, 0, 3));

        for (Counts consumer : grid) {
            for (Counts worker : grid) {
                Tally tally = new Tally(consumer, worker);
                String english = Words.in(Locale.ENGLISH).explanation(rule, tally);
                String german = Words.in(Locale.GERMAN).explanation(rule, tally);
                assertThat(english).doesNotContain("{").endsWith(".");
                assertThat(german).doesNotContain("{").endsWith(".").isNotEqualTo(english);
                assertThat(german.chars().filter(Character::isDigit).count())
                        .isEqualTo(english.chars().filter(Character::isDigit).count());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh", "en-GB"})
    void speaksEnglishWhereItKnowsNoBetter(String tag) {
        assertThat(Words.in(Locale.forLanguageTag(tag)).limits())
                .isEqualTo(Words.in(Locale.ENGLISH).limits())
                .isNotEqualTo(Words.in(Locale.GERMAN).limits())
                .hasSize(4);
    }
}
