package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.books.BankItem;
import coop.rochdale.dues.CreditorReference;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.workflow.Treasury;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.ProviderRefusal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What the treasury makes of money that found nobody, and takes back again (rules R4 and R12). */
class UnmatchedTest {

    private final Providers providers = new Providers();
    private final Treasury coop = providers.treasury;
    private final Actor treasurer = coop.treasurer;
    private final Actor alice = coop.member("alice");
    private final Actor bob = coop.member("bob");
    private int notices;

    @Test
    void booksAGiftWhereItsProviderHoldsItAndItsPayoutFromThere() {
        kofi("ada@example.org", "5.00", "for you all");
        Arrival gift = providers.book().run(treasurer, only(), BankItem.Kind.GIFT);
        assertThat(gift.decision().outcome()).isEqualTo(Outcome.BOOKED);
        assertThat(coop.books()).containsExactly("assets:ko-fi 5.00 USD", "income:gifts -5.00 USD");
        bank(new Camt(8).paid("4.75", "B-1", "Ko-fi payout"));
        RecordPayout.Request payout = new RecordPayout.Request("ko-fi", Optional.of(Money.parse("0.25", "USD")));
        Arrival paidOut = providers.payout().run(treasurer, only(), payout);
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 4.75 USD",
                        "assets:ko-fi 0.00 USD",
                        "expenses:payment-fees 0.25 USD",
                        "income:gifts -5.00 USD");
        assertThat(providers.unmatched()).isEmpty();

        reopen(paidOut.id(), "It was another provider's.");
        assertThat(only()).isEqualTo(paidOut.id());
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 0.00 USD",
                        "assets:ko-fi 5.00 USD",
                        "expenses:payment-fees 0.00 USD",
                        "income:gifts -5.00 USD");
        providers.payout().run(treasurer, paidOut.id(), payout);
        assertThat(coop.books()).contains("assets:bank:main 4.75 USD", "assets:ko-fi 0.00 USD");
        assertThat(coop.events.types())
                .endsWith("arrival.booked", "power.used", "arrival.reopened", "power.used", "arrival.booked");
    }

    @Test
    void booksWhatABankPaysByItselfAndAGiftThatWentBack() {
        bank(new Camt(8).paid("0.40", "B-1", "interest"));
        providers.book().run(treasurer, only(), BankItem.Kind.INTEREST);
        bank(new Camt(8).paid("9.00", "B-2", "a gift"));
        providers.book().run(treasurer, only(), BankItem.Kind.GIFT);
        bank(new Camt(8).returned("9.00", "B-3"));
        ArrivalId back = only();
        assertRefused(() -> providers.book().run(treasurer, back, BankItem.Kind.INTEREST), CommonRefusal.INVALID);
        assertRefused(() -> providers.book().run(treasurer, back, BankItem.Kind.CHARGE), CommonRefusal.INVALID);
        assertRefused(() -> providers.book().run(alice, back, BankItem.Kind.GIFT), CommonRefusal.POWER_MISSING);
        providers.book().run(treasurer, back, BankItem.Kind.GIFT);
        assertRefused(
                () -> providers.book().run(treasurer, back, BankItem.Kind.GIFT), ProviderRefusal.NOTHING_TO_ASSIGN);
        assertThat(coop.books())
                .containsExactly("assets:bank:main 0.40 USD", "income:gifts 0.00 USD", "income:interest -0.40 USD");
    }

    @Test
    void booksNothingInAnotherCurrencyButDismissesItWithAReason() {
        kofi("ada@example.org", "5.00", "for you all", "EUR");
        ArrivalId arrival = only();
        assertRefused(() -> providers.book().run(treasurer, arrival, BankItem.Kind.GIFT), ProviderRefusal.NOT_BOOKABLE);
        assertRefused(() -> providers.dismiss().run(alice, arrival, "Not ours."), CommonRefusal.POWER_MISSING);
        for (String reason : new String[] {"", " ", "two\nlines", "x".repeat(501)}) {
            assertRefused(() -> providers.dismiss().run(treasurer, arrival, reason), CommonRefusal.INVALID);
        }
        int before = coop.events.appended().size();
        providers.dismiss().run(treasurer, arrival, " Given back at Ko-fi. ");
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.books()).isEmpty();
        assertThat(providers.arrivals.rulings().get(0).reason()).isEqualTo("Given back at Ko-fi.");
        assertThat(coop.events.types().subList(before, coop.events.appended().size()))
                .containsExactly("power.used", "arrival.dismissed");
        assertRefused(
                () -> providers.dismiss().run(treasurer, arrival, "Once more."), ProviderRefusal.NOTHING_TO_ASSIGN);
        reopen(arrival, "A slip.");
        assertThat(only()).isEqualTo(arrival);
    }

    @Test
    void givesToTheRightMemberWhatWasAnotherOnesByASlip() {
        kofi("bob@example.org", "5.00", "monthly");
        ArrivalId first = only();
        assign(first, alice);
        kofi("bob@example.org", "5.00", "monthly");
        ArrivalId second = ofLast();
        assertThat(providers.unmatched()).as("taken for hers, too").isEmpty();
        assertThat(coop.standing(alice)).isEqualTo("current");

        reopen(first, "Taken for another member's.");
        assertThat(coop.books())
                .as("her second payment pays what the first one did")
                .containsExactly(
                        "assets:ko-fi 5.00 USD", "income:dues -5.00 USD", "liabilities:member-credit 0.00 USD");
        assertThat(providers.unmatched().get(0).decision().mismatch()).contains(Mismatch.REOPENED);
        reopen(second, "Taken for another member's.");
        assertThat(coop.standing(alice)).isEqualTo("pending");
        kofi("bob@example.org", "1.00", "monthly");
        assertThat(providers.unmatched())
                .as("nobody knows any more who that is")
                .hasSize(3);

        assign(first, bob);
        assertThat(coop.standing(bob)).isEqualTo("current");
        assertThat(providers.unmatched())
                .as("what was opened again waits for the treasury, what was not is his")
                .extracting(Arrival::id)
                .containsExactly(second);
        reopen(first, "And back once more.");
        assign(first, bob);
        assign(second, bob);
        assertThat(coop.books())
                .containsExactly(
                        "assets:ko-fi 11.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -6.00 USD");
        assertThat(coop.standing(alice)).isEqualTo("pending");
    }

    @Test
    void opensAgainWhatFoundItsMemberByAWrongReference() {
        String reference = CreditorReference.of(
                        coop.shown(alice).openInvoice().orElseThrow().number())
                .text();
        bank(new Camt(8).paid("5.00", "B-1", reference));
        assertThat(coop.standing(alice)).isEqualTo("current");
        ArrivalId arrival = ofLast();
        PaymentId payment = providers
                .arrivals
                .lock(arrival)
                .orElseThrow()
                .decision()
                .payment()
                .orElseThrow();
        reopen(arrival, "Bob wrote another one's reference.");
        assertThat(coop.dues
                        .payment(payment)
                        .orElseThrow()
                        .refund()
                        .orElseThrow()
                        .kind()
                        .word())
                .isEqualTo("correction");
        bank(new Camt(8).paid("5.00", "B-1", reference));
        assertThat(only()).as("the same file, sent again").isEqualTo(arrival);
        assign(arrival, bob);
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.standing(bob)).isEqualTo("current");
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void opensNothingThatIsNotDecidedOrWentBack() {
        bank(new Camt(8).left("5.00", "B-1").paid("5.00", "B-2", "no idea"));
        ArrivalId arrival = only();
        assertRefused(() -> reopen(arrival, "Why not."), ProviderRefusal.NOTHING_TO_REOPEN);
        assertRefused(() -> reopen(new ArrivalId(new java.util.UUID(7, 7)), "Why not."), CommonRefusal.UNKNOWN);
        assign(arrival, alice);
        assertRefused(() -> providers.reopen().run(alice, arrival, "Why not."), CommonRefusal.POWER_MISSING);
        assertRefused(() -> reopen(arrival, " "), CommonRefusal.INVALID);
        bank(new Camt(8).returned("5.00", "B-2"));
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertRefused(() -> reopen(arrival, "Why not."), DuesRefusal.PAYMENT_REFUNDED);
        assertRefused(() -> reopen(ofLast(), "Why not."), ProviderRefusal.NOTHING_TO_REOPEN);
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
    }

    private ArrivalId only() {
        assertThat(providers.unmatched()).hasSize(1);
        return providers.unmatched().get(0).id();
    }

    private ArrivalId ofLast() {
        return providers.arrivals.newest().id();
    }

    private void assign(ArrivalId arrival, Actor member) {
        providers
                .assign()
                .run(
                        treasurer,
                        arrival,
                        new AssignArrival.Request(Optional.empty(), Optional.of(coop.membership(member))));
    }

    private void reopen(ArrivalId arrival, String reason) {
        Arrival opened = providers.reopen().run(treasurer, arrival, reason);
        assertThat(opened.decision().outcome()).isEqualTo(Outcome.UNMATCHED);
    }

    private void bank(Camt file) {
        providers.read(file.statement());
    }

    private void kofi(String email, String amount, String message) {
        kofi(email, amount, message, "USD");
    }

    private void kofi(String email, String amount, String message, String currency) {
        notices++;
        String said = "{\"verification_token\":\"token-of-a-test\",\"message_id\":\"m-" + notices
                + "\",\"kofi_transaction_id\":\"t-" + notices
                + "\",\"timestamp\":\"2026-01-31T10:00:00Z\",\"type\":\"Donation\","
                + "\"from_name\":\"Somebody\",\"message\":\"" + message + "\",\"amount\":\"" + amount
                + "\",\"email\":\""
                + email + "\",\"currency\":\"" + currency + "\"}";
        providers.hear(new KoFi("token-of-a-test"), "data=" + URLEncoder.encode(said, StandardCharsets.UTF_8), "");
    }

    private static void assertRefused(ThrowingCallable act, Refusal why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
