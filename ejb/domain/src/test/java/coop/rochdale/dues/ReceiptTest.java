package coop.rochdale.dues;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {

    private static final Terms TERMS = Terms.initial(Currency.getInstance("USD"), Map.of());
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 1);
    private static final Money FIVE = Money.parse("5.00", "USD");

    @ParameterizedTest
    @CsvSource({"0.01, true", "0.00, false", "-0.01, false", "10000000000000.00, true", "10000000000000.01, false"})
    void isOfAPositiveAmountThatCanBeCounted(String amount, boolean good) {
        List<String> wrong = wrong(new Receipt(Money.parse(amount, "USD"), "bank", "r-1", TODAY));
        assertThat(wrong).isEqualTo(good ? List.of() : List.of("/amount/amount"));
    }

    @Test
    void isInTheCoopsCurrency() {
        assertThat(wrong(new Receipt(Money.parse("5.00", "EUR"), "bank", "r-1", TODAY)))
                .containsExactly("/amount/currency");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bank", "my bank", "bank!"})
    void namesItsProviderInFewPlainCharacters(String provider) {
        assertThat(wrong(new Receipt(FIVE, provider, "r-1", TODAY))).containsExactly("/provider");
        assertThat(wrong(new Receipt(FIVE, "b".repeat(41), "r-1", TODAY))).containsExactly("/provider");
        assertThat(wrong(new Receipt(FIVE, "b".repeat(40), "r-1", TODAY))).isEmpty();
    }

    @Test
    void hasTheProvidersReference() {
        assertThat(wrong(new Receipt(FIVE, "bank", "r".repeat(140), TODAY))).isEmpty();
        for (String reference : List.of("", "  ", "r".repeat(141), "\0", "a\0")) {
            assertThat(wrong(new Receipt(FIVE, "bank", reference, TODAY))).containsExactly("/reference");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bank, assets:bank:main",
        "cash, assets:cash:main",
        "stripe, assets:stripe",
        "open-collective, assets:open-collective",
        "ko-fi, assets:ko-fi"
    })
    void liesWithItsProviderUntilThatPaysOut(String provider, String account) {
        assertThat(new Receipt(FIVE, provider, "r-1", TODAY).heldIn().name()).isEqualTo(account);
    }

    @Test
    void arrivedTodayOrBefore() {
        assertThat(wrong(new Receipt(FIVE, "bank", "r-1", TODAY.plusDays(1)))).containsExactly("/receivedOn");
        assertThat(wrong(new Receipt(FIVE, "bank", "r-1", LocalDate.of(1900, 1, 1))))
                .isEmpty();
        assertThat(wrong(new Receipt(FIVE, "bank", "r-1", LocalDate.of(1899, 12, 31))))
                .containsExactly("/receivedOn");
    }

    @Test
    void isToldEverythingThatIsWrongWithItAtOnce() {
        Receipt hopeless = new Receipt(Money.parse("0.00", "EUR"), "", "", TODAY.plusDays(1));
        assertThat(wrong(hopeless))
                .containsExactly("/amount/currency", "/amount/amount", "/provider", "/reference", "/receivedOn");
    }

    private static List<String> wrong(Receipt receipt) {
        return receipt.flaws(TERMS, TODAY).stream().map(Flaw::pointer).toList();
    }
}
