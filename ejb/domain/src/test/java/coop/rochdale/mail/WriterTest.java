package coop.rochdale.mail;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.accounts.Handle;
import coop.rochdale.accounts.Language;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Notice.Facts;
import coop.rochdale.dues.Notice.Tiding;
import coop.rochdale.dues.NoticeKind;
import coop.rochdale.kernel.Money;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.providers.BankAccount;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WriterTest {

    private static final Handle ADA = new Handle("ada");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    private static final Instant UNTIL = Instant.parse("2026-07-31T22:00:00Z");
    private static final Money FIVE = Money.parse("5.00", "EUR");
    private static final Invoice INVOICE = new Invoice(
            new InvoiceId(new UUID(0, 1)),
            12,
            Interval.MONTH,
            new Days(DAY, DAY.plusMonths(1)),
            DAY,
            FIVE,
            Money.parse("1.50", "EUR"));
    private static final BankAccount BANK =
            new BankAccount("Our Co-op", "DE89370400440532013000", Optional.of("COBADEFFXXX"));
    private static final House HOUSE = house(Optional.of(BANK), true);

    @Test
    void saysWhatHappenedWhatToDoAndHowToPay() {
        Mail.Content content = new Writer(HOUSE, Language.EN)
                .write(ADA, tiding(NoticeKind.INVOICE_ISSUED, FIVE), Optional.of(INVOICE));
        assertThat(content.subject()).isEqualTo("News from your co-op");
        assertThat(content.text()).isEqualTo("""
                        Hello ada,

                        Invoice 12 over 5.00 EUR is due on 1 July 2026; 5.00 EUR of it is open.

                        Please pay by then, and your vote goes on without a gap. If you cannot, declare a waiver; nobody asks why.

                        How to pay invoice 12
                          Amount:    3.50 EUR
                          Reference: RF68000012
                          To:        Our Co-op
                          IBAN:      DE89 3704 0044 0532 0130 00
                          BIC:       COBADEFFXXX
                        By the reference your payment finds its invoice: please write it on the transfer.
                        You can also pay by card: the program you use for the co-op takes you there.

                        You get this because you left this address with Our Co-op. You can take it back, or choose another language, in your account.

                        --\s
                        Our Co-op
                        https://coop.example
                        """);
    }

    @Test
    void writesGermanAsGermansDo() {
        Writer writer = new Writer(HOUSE, Language.DE);
        assertThat(writer.write(ADA, tiding(NoticeKind.INVOICE_ISSUED, FIVE), Optional.of(INVOICE))
                        .text())
                .contains("Hallo ada,", "Rechnung 12 über 5,00 EUR ist am 1. Juli 2026 fällig", "Betrag:    3,50 EUR");
        assertThat(writer.write(ADA, tiding(NoticeKind.LAPSE_SOON, FIVE), Optional.empty())
                        .text())
                .contains("Deine Stimme endet am 1. August 2026, 00:00 Uhr (Europe/Berlin), wenn");
    }

    @Test
    void asksForNothingWhereCreditHasPaid() {
        String text = new Writer(HOUSE, Language.EN)
                .write(ADA, tiding(NoticeKind.INVOICE_ISSUED, Money.zero(FIVE.currency())), Optional.empty())
                .text();
        assertThat(text).contains("Your credit has paid it").doesNotContain("Please pay", "How to pay");
    }

    @Test
    void namesTheTreasuryWhereNoBankIsNamed() {
        String text = new Writer(house(Optional.empty(), false), Language.EN)
                .write(ADA, tiding(NoticeKind.LAPSED, FIVE), Optional.of(INVOICE))
                .text();
        assertThat(text)
                .contains("The treasury of the co-op tells you where to")
                .doesNotContain("IBAN", "card");
    }

    @Test
    void tellsOfAPayslipItsMonthAndNoAmount() {
        assertThat(text(Language.EN, NoticeKind.PAYSLIP_READY))
                .contains("Your payslip for March 2026 is ready.")
                .doesNotContain("EUR", "5.00", "How to pay");
        assertThat(text(Language.DE, NoticeKind.PAYSLIP_READY))
                .contains("Deine Lohnabrechnung für März 2026 liegt bereit.")
                .doesNotContain("EUR", "5,00");
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    void tellsEachKindInEachLanguage(NoticeKind kind) {
        String english = text(Language.EN, kind);
        String german = text(Language.DE, kind);
        assertThat(english).isNotEqualTo(german);
        assertThat(english + german).doesNotContain("{", "null", "%s", "Optional");
    }

    /** Whoever sees the screen of a locked telephone learns that somebody is a member, and no more. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void hasOneSubjectForAll(Language language) {
        Set<String> subjects = Arrays.stream(NoticeKind.values())
                .map(kind -> new Writer(HOUSE, language)
                        .write(ADA, tiding(kind, FIVE), Optional.empty())
                        .subject())
                .collect(Collectors.toSet());
        assertThat(subjects).hasSize(1);
        assertThat(subjects.toString()).doesNotContainIgnoringCase("waiver").doesNotContainIgnoringCase("befrei");
    }

    private static String text(Language language, NoticeKind kind) {
        return new Writer(HOUSE, language)
                .write(ADA, tiding(kind, FIVE), Optional.empty())
                .text();
    }

    private static Tiding tiding(NoticeKind kind, Money rest) {
        return new Tiding(
                kind,
                INVOICE.id().toString(),
                new Facts(
                        Optional.of(12L),
                        Optional.of(FIVE),
                        Optional.of(rest),
                        Optional.of(DAY),
                        Optional.of(UNTIL),
                        Optional.of(YearMonth.of(2026, 3))));
    }

    private static House house(Optional<BankAccount> bank, boolean cards) {
        return new House("Our Co-op", "https://coop.example", ZoneId.of("Europe/Berlin"), new House.Till(bank, cards));
    }
}
