package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Ruling;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What came back of a member's payment, was taken for a gift, and is told to have gone again (rules R4, R11 to R13). */
class WentAgainByHandTest extends StripeByHand {

    private static final String REASON = "A slip.";

    @Test
    void booksNothingThatWentBackOfAPaymentThatStands() {
        Arrival paid = paid();
        tell("r200");
        ArrivalId failed = tell("f200");
        reopen(failed);
        book(failed);
        tell("r500");
        assertHeld("5.00");
        ArrivalId all = tell("r1000");
        assertThat(mismatches()).containsExactly(Mismatch.MORE_RETURNED);
        assertRefused(() -> book(all), ProviderRefusal.REFUND_OF_PAYMENT);
        assertFlawed(() -> returned(all, paymentOf(paid)), "12.00 USD", "assign it as a payment");
        assertHeld("5.00");
        reopen(failed);
        assigned(failed, alice);
        assertSettled("0.00");
    }

    @Test
    void booksNothingThatIsTakenOfAPaymentInPart() {
        Arrival paid = paid();
        tell("r200");
        ArrivalId failed = tell("f200");
        reopen(failed);
        book(failed);
        tell("r800");
        assertHeld("2.00");
        ArrivalId more = tell("r900");
        assertRefused(() -> book(more), ProviderRefusal.REFUND_OF_PAYMENT);
        assertFlawed(() -> returned(more, paymentOf(paid)), "11.00 USD", "assign it as a payment");
        reopen(failed);
        assigned(failed, bob);
        assertSettled("1.00");
    }

    @Test
    void booksNothingThatIsToldToGoOfWhatHasNotComeBackYet() {
        stripe.pass(Duration.ofHours(4));
        ArrivalId more = tell("r600");
        book(more);
        reopen(more);
        stripe.pass(Duration.ofHours(-5));
        Arrival paid = paid();
        tell("r500");
        tell("d1000");
        assertRefused(() -> book(more), ProviderRefusal.REFUND_OF_PAYMENT);
        tell("w1000");
        returned(more, paymentOf(paid));
        assertSettled("4.00");
    }

    /** Of which only this tells that it came back. */
    @Test
    void booksNothingThatWentOfWhatTheTreasurySaidCameBack() {
        stripe.pass(Duration.ofHours(2));
        ArrivalId part = tell("r300");
        book(part);
        reopen(part);
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refundFailed("refund.failed", "2", "in_1", 300));
        assigned(providers.arrivals.newest().id(), alice);
        stripe.pass(Duration.ofHours(-4));
        Arrival paid = paid();
        tell("r300");
        tell("f300");
        stripe.pass(Duration.ofHours(2));
        tell("r1000");
        assertHeld("3.00");
        assertRefused(() -> book(part), ProviderRefusal.REFUND_OF_PAYMENT);
        returned(part, paymentOf(paid));
        assertSettled("0.00");
    }

    @Test
    void booksNothingThatTheTreasuryRecordedItself() {
        Arrival paid = paid();
        coop.refund().run(treasurer, paymentOf(paid), "At Stripe's page.", Optional.empty());
        stripe.pass(Duration.ofHours(1));
        String late = stripe.refunded("in_1", 1_000, 1_000);
        ArrivalId failed = tell("f1000");
        book(failed);
        tell("r400");
        assertSettled("10.00");
        hear(late);
        assertRefused(() -> book(only()), ProviderRefusal.REFUND_OF_PAYMENT);
        reopen(failed);
        assigned(failed, alice);
        assertSettled("6.00");
    }

    @Test
    void takesNothingOfAPaymentThatIsBookedAsAGiftAlready() {
        stripe.pass(Duration.ofHours(1));
        ArrivalId failed = tell("f1000");
        book(failed);
        stripe.pass(Duration.ofHours(-3));
        Arrival paid = paid();
        tell("r1000");
        stripe.pass(Duration.ofHours(3));
        ArrivalId part = tell("r400");
        book(part);
        assertHeld("6.00");
        reopen(failed);
        PaymentId again = assigned(failed, alice);
        assertHeld("6.00");
        ArrivalId more = tell("r600");
        assertThat(mismatches()).containsExactly(Mismatch.UNKNOWN_PAYMENT);
        assertRefused(() -> book(more), ProviderRefusal.REFUND_OF_PAYMENT);
        for (PaymentId named : List.of(paymentOf(paid), again)) {
            assertFlawed(() -> returned(more, named), part.toString(), "Open that one again first");
        }
        reopen(part);
        returned(more, again);
        returned(part, paymentOf(paid));
        assertSettled("4.00");
    }

    @Test
    void leavesWhatWentAgainToNobodyElse() {
        paid();
        tell("r1000");
        ArrivalId failed = tell("f1000");
        tell("r400");
        assertHeld("6.00");
        reopen(failed);
        assertWentAgain(failed, "4.00 USD");
        assigned(failed, bob);
        assertSettled("6.00");
    }

    @Test
    void leavesWhatWentOfWhatWasWonBackToNobodyElse() {
        paid();
        tell("r500");
        tell("d1000");
        ArrivalId won = tell("w1000");
        assertHeld("5.00");
        reopen(won);
        assertWentAgain(won, "5.00 USD");
        assigned(won, alice);
        assertSettled("5.00");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void waitsAgainOnceMoreIsKnownToHaveGoneOfIt(boolean booked) {
        paid();
        tell("r1000");
        stripe.pass(Duration.ofHours(1));
        String first = stripe.refundFailed("refund.failed", "1", "in_1", 1_000);
        tell("r400");
        ArrivalId failed = tell("f1000");
        reopen(failed);
        if (booked) {
            book(failed);
        } else {
            providers.dismiss().run(treasurer, failed, "Recorded before.");
        }
        assertSettled(booked ? "10.00" : "0.00");
        hear(first);
        assertThat(mismatches()).containsExactly(Mismatch.REOPENED);
        assertHeld("0.00");
        assertThat(providers.arrivals.rulings())
                .last()
                .matches(ruling -> ruling.arrival().equals(failed) && ruling.kind() == Ruling.Kind.REOPENED)
                .matches(ruling -> ruling.by().isEmpty() && ruling.act().isEmpty());
        assertThat(coop.events.types()).endsWith("arrival.reopened");
        assertWentAgain(failed, "4.00 USD");
        hear(first);
        assigned(failed, alice);
        assertSettled("6.00");
    }

    @Test
    void leavesADisputeToTheTreasuryWhereWhatWasWonIsAGift() {
        stripe.pass(Duration.ofHours(3));
        ArrivalId won = tell("w1000");
        book(won);
        stripe.pass(Duration.ofHours(-4));
        Arrival paid = paid();
        tell("r500");
        ArrivalId dispute = tell("d1000");
        assertThat(mismatches()).containsExactly(Mismatch.MORE_RETURNED);
        assertRefused(() -> book(dispute), ProviderRefusal.REFUND_OF_PAYMENT);
        assertFlawed(() -> returned(dispute, paymentOf(paid)), "15.00 USD", "assign it as a payment");
        reopen(won);
        assigned(won, alice);
        assertSettled("5.00");
    }

    /** What is named as it arrived or as what was left of it. */
    @Test
    void takesWhatIsLeftByADisputeOfAllThatHadGoneInPart() {
        PaymentId paid = recorded("stripe", "10.00", "typed-in");
        returned(tell("r500"), paid);
        ArrivalId dispute = tell("d1000");
        PaymentId rest =
                coop.dues.lastRestOf(coop.dues.payment(paid).orElseThrow()).id();
        assertFlawed(() -> returned(dispute, rest), "5.00 USD", "name it as it arrived");
        returned(dispute, paid);
        assertSettled("0.00");
        tell("w1000");
        assertSettled("5.00");
    }

    @Test
    void takesNothingForADisputeOfWhatIsGoneWhole() {
        PaymentId paid = recorded("stripe", "10.00", "typed-in");
        returned(tell("r1000"), paid);
        ArrivalId dispute = tell("d1000");
        assertFlawed(() -> returned(dispute, paid), "10.00 USD went back", "dismiss this");
        String won = stripe.reinstated("in_1", 1_000);
        hear(won);
        returned(dispute, paid);
        assertSettled("0.00");
    }

    @Test
    void namesNoPaymentThatLiesElsewhere() {
        PaymentId banked = recorded("bank", "10.00", "typed-in");
        ArrivalId part = tell("r300");
        assertFlawed(() -> returned(part, banked), "assets:bank:main", "assets:stripe");
        ArrivalId all = tell("d1000");
        assertFlawed(() -> returned(all, banked), "assets:bank:main", "assets:stripe");
        assertThat(coop.books()).contains("assets:bank:main 10.00 USD");
        coop.chargeBack().run(treasurer, banked, "Stripe's.", Optional.empty());
        returned(part, recorded("stripe", "10.00", "typed-in"));
        assertHeld("7.00");
    }

    /** Whatever the treasury called it that came to the bank, the bank takes it back. */
    @ParameterizedTest
    @ValueSource(strings = {"bank", "standing-order"})
    void namesForABankWhatLiesInTheBank(String provider) {
        PaymentId stripes = recorded("stripe", "10.00", "typed-in");
        coop.clock.set(coop.clock.instant().plus(Duration.ofDays(4)));
        providers.read(new Camt(8).returned("3.00", "B-1").statement());
        assertFlawed(() -> returned(only(), stripes), "assets:stripe", "assets:bank:main");
        returned(only(), recorded(provider, "10.00", "typed-in"));
        assertThat(coop.books()).contains("assets:bank:main 7.00 USD", "assets:stripe 10.00 USD");
    }

    /** Of the payment that arrived, and of what came back of it. */
    @Test
    void looksUpOnceForAReturnWhatWentBack() {
        paid();
        tell("r200");
        tell("f200");
        int before = providers.arrivals.lookups();
        tell("r500");
        assertThat(providers.arrivals.lookups() - before).isEqualTo(2);
    }

    private Arrival paid() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        return providers.arrivals.newest();
    }

    private static PaymentId paymentOf(Arrival paid) {
        return paid.decision().payment().orElseThrow();
    }

    private void reopen(ArrivalId arrival) {
        Arrival opened = providers.reopen().run(treasurer, arrival, REASON);
        assertThat(opened.decision().outcome()).isEqualTo(Outcome.UNMATCHED);
    }

    private void assertWentAgain(ArrivalId arrival, String amount) {
        List<ThrowingCallable> acts =
                List.of(() -> book(arrival), () -> providers.dismiss().run(treasurer, arrival, REASON));
        for (ThrowingCallable act : acts) {
            assertRefused(act, ProviderRefusal.WENT_AGAIN);
            assertThatThrownBy(act)
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.detail()).contains(amount, "Assign this"));
        }
    }
}
