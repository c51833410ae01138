package coop.rochdale.founding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import org.junit.jupiter.api.Test;

class FirstTermsTest {

    @Test
    void startsWithEveryDefaultWhereNothingIsSaid() {
        Terms terms = FirstTerms.read("  ", "USD");
        for (Clause clause : Clause.values()) {
            assertThat(terms.value(clause)).isEqualTo(clause.standard());
        }
    }

    @Test
    void changesWhatIsNamedAndKeepsTheRest() {
        Terms terms = FirstTerms.read(" voting.period = PT10S ,deliberation.period=PT0S,dues.minimum=2.50", "EUR");
        assertThat(terms.value(Clause.VOTING_PERIOD)).isEqualTo("PT10S");
        assertThat(terms.value(Clause.DELIBERATION_PERIOD)).isEqualTo("PT0S");
        assertThat(terms.value(Clause.DUES_MINIMUM)).isEqualTo("2.50");
        assertThat(terms.value(Clause.DUES_GRACE)).isEqualTo("P30D");
        assertThat(terms.currency().getCurrencyCode()).isEqualTo("EUR");
    }

    @Test
    void writesMoneyInTheDecimalsOfTheCurrency() {
        assertThat(FirstTerms.read("", "JPY").value(Clause.DUES_MINIMUM)).isEqualTo("5");
        assertThat(FirstTerms.read("", "KWD").value(Clause.DUES_MINIMUM)).isEqualTo("4.990");
    }

    @Test
    void namesTheWordThatIsWrongInOneSentence() {
        complains("voting.periods=PT10S", "USD", "\"voting.periods\", which is no clause");
        complains("voting.period", "USD", "write clause=value");
        complains("voting.period=ten", "USD", "voting.period to \"ten\": Write a duration");
        complains("voting.period=PT0S", "USD", "from PT1S to P90D");
        complains("voting.period=PT1S,voting.period=PT2S", "USD", "voting.period twice");
        complains("voting.period=PT1S,", "USD", "write clause=value");
        complains("dues.minimum=5", "USD", "exactly 2 decimals");
        complains("", "XYZ", "rochdale.currency is \"XYZ\"");
        complains("", "XAU", "rochdale.currency is \"XAU\"");
    }

    private static void complains(String clauses, String currency, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FirstTerms.read(clauses, currency))
                .withMessageContaining(sentence);
    }
}
