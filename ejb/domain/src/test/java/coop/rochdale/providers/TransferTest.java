package coop.rochdale.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.InvoiceStatus;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.members.Days;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransferTest {

    private static final BankAccount OWN =
            new BankAccount("Rochdale eG", "DE89 3704 0044 0532 0130 00", Optional.of("cobadeffxxx"));

    @Test
    void saysAllThatATransferNeedsInTheOrderOfTheGuideline() {
        Transfer transfer = Transfer.of(OWN, invoice("12.50", "2.51", "EUR", InvoiceStatus.OPEN));
        assertThat(transfer.code())
                .isEqualTo("BCD\n002\n1\nSCT\nCOBADEFFXXX\nRochdale eG\nDE89370400440532013000\nEUR9.99\n\nRF09000007");
    }

    @Test
    void leavesOutABicThatIsNotNeeded() {
        BankAccount own = new BankAccount("Röchdale", "DE89370400440532013000", Optional.empty());
        String code = Transfer.of(own, invoice("5.00", "0.00", "EUR", InvoiceStatus.OPEN))
                .code();
        assertThat(code.lines().toList()).element(4).isEqualTo("");
        assertThat(code.getBytes(StandardCharsets.UTF_8).length).isLessThan(331);
    }

    @Test
    void fitsTheCodeWithTheLongestOfEverything() {
        BankAccount own =
                new BankAccount("Ö".repeat(70), "MT84MALT011000012345MTLCAST001S", Optional.of("MALTMTMTXXX"));
        String code = Transfer.of(own, invoice("99999999999.00", "0.00", "EUR", InvoiceStatus.OPEN))
                .code();
        assertThat(code).contains("EUR999999999.99");
        assertThat(code.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(331);
    }

    @Test
    void isForOpenInvoicesInEurosOfACoopWithAnAccount() {
        InvoiceView open = invoice("5.00", "0.00", "EUR", InvoiceStatus.OPEN);
        assertThat(reasons(Optional.of(OWN), open)).isEmpty();
        assertThat(reasons(Optional.empty(), open)).containsExactly(ProviderRefusal.NO_BANK_ACCOUNT);
        assertThat(reasons(Optional.of(OWN), invoice("5.00", "0.00", "USD", InvoiceStatus.OPEN)))
                .containsExactly(ProviderRefusal.EURO_ONLY);
        assertThat(reasons(Optional.of(OWN), invoice("5.00", "5.00", "EUR", InvoiceStatus.PAID)))
                .containsExactly(ProviderRefusal.NOTHING_TO_PAY);
        assertThat(reasons(Optional.empty(), invoice("5.00", "0.00", "USD", InvoiceStatus.VOID)))
                .containsExactly(
                        ProviderRefusal.EURO_ONLY, ProviderRefusal.NO_BANK_ACCOUNT, ProviderRefusal.NOTHING_TO_PAY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "DE", "DE88370400440532013000", "DE89370400440532013001", "GB82WEST1234569876543", "12"})
    void knowsNoAccountWithoutARightIban(String iban) {
        assertThatThrownBy(() -> new BankAccount("Rochdale", iban, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void knowsNoAccountWithoutAHolderOrWithHalfABic() {
        String iban = "DE89370400440532013000";
        assertThatThrownBy(() -> new BankAccount(" ", iban, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BankAccount("a\nb", iban, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BankAccount("x".repeat(71), iban, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new BankAccount("Rochdale", iban, Optional.of("COBADE")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Refusal> reasons(Optional<BankAccount> own, InvoiceView invoice) {
        return Transfer.objections(own, invoice).stream()
                .map(Objection::refusal)
                .toList();
    }

    private static InvoiceView invoice(String amount, String settled, String currency, InvoiceStatus status) {
        LocalDate from = LocalDate.of(2026, 2, 1);
        return new InvoiceView(
                new InvoiceId(new UUID(1, 7)),
                7,
                new Days(from, from.plusMonths(1)),
                from,
                Money.parse(amount, currency),
                Money.parse(settled, currency),
                status);
    }
}
