package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Ruling;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes back and is won back of Stripe's money where the treasury says what it was (rules R4, R11, R12 and R13). */
class FollowedByHandTest extends StripeByHand {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void takesBackWhatWasRefundedSoFarWhicheverPartIsNamed(boolean rest) {
        PaymentId paid = recordedByHand("10.00");
        returned(refunded(300), paid);
        assertHeld("7.00");
        returned(refunded(500), rest ? restOf(paid) : paid);
        assertHeld("5.00");
        returned(refunded(400), rest ? restOf(paid) : paid);
        assertHeld("5.00");
        returned(refunded(900), rest ? restOf(paid) : paid);
        assertHeld("1.00");
        ArrivalId more = refunded(1_001);
        assertRefused(() -> returned(more, paid), CommonRefusal.INVALID);
        returned(refunded(1_000), rest ? restOf(paid) : paid);
        assertHeld("0.00");
        assertThat(coop.dues.payment(paid).orElseThrow().refund().orElseThrow().recordedBy())
                .contains(treasurer.account());
    }

    @Test
    void countsWhatWentBackOfItOtherwise() {
        PaymentId paid = recordedByHand("10.00");
        coop.refund().run(treasurer, paid, "At Stripe's page.", Optional.of(usd("2.00")));
        returned(refunded(300), restOf(paid));
        assertHeld("7.00");
        hear(stripe.disputed("in_1", 400));
        returned(only(), restOf(paid));
        assertHeld("3.00");
        returned(refunded(500), paid);
        assertHeld("1.00");
    }

    @Test
    void booksWhatWasRefundedOfAGiftOnce() {
        hear(stripe.paidByCustomerOnly("in_1", "cus_1", 1_000, "usd"));
        book(only());
        ArrivalId part = refunded(300);
        book(part);
        assertHeld("7.00");
        ArrivalId all = refunded(500);
        assertRefused(() -> book(all), ProviderRefusal.REFUND_BOOKED);
        assertHeld("7.00");
        providers.reopen().run(treasurer, part, "More was refunded since.");
        book(all);
        assertRefused(() -> book(part), ProviderRefusal.REFUND_BOOKED);
        providers.dismiss().run(treasurer, part, "In the other one.");
        assertHeld("5.00");
        assertThat(providers.unmatched()).isEmpty();
    }

    @Test
    void givesToTheRightMemberWhatWentBackInPartAlready() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        Arrival paid = providers.arrivals.newest();
        PaymentId first = paid.decision().payment().orElseThrow();
        hear(stripe.refunded("in_1", 1_000, 200));
        ArrivalId back = providers.arrivals.newest().id();
        hear(stripe.refunded("in_1", 1_000, 300));
        ArrivalId more = providers.arrivals.newest().id();
        PaymentId rest = restOf(first);
        assertHeld("7.00");

        providers.reopen().run(treasurer, paid.id(), "Another member's.");
        assertThat(mismatches()).containsExactly(Mismatch.REOPENED, Mismatch.REOPENED, Mismatch.REOPENED);
        assertThat(providers.arrivals.rulings().stream().flatMap(ruling -> ruling.payment().stream()))
                .as("what is left of it is what was corrected")
                .containsExactly(rest);
        assertThat(providers.arrivals.rulings()).extracting(Ruling::reason).containsOnly("Another member's.");
        assertThat(coop.events.types().stream().filter("arrival.reopened"::equals))
                .hasSize(3);
        assertHeld("0.00");
        assertThat(coop.standing(alice)).isEqualTo("pending");

        assertRefused(() -> returned(more, first), CommonRefusal.INVALID);
        assertRefused(() -> returned(more, rest), CommonRefusal.INVALID);
        PaymentId second = assigned(paid.id(), bob);
        assertHeld("10.00");
        returned(more, second);
        returned(back, second);
        assertHeld("7.00");
        assertThat(coop.standing(bob)).isEqualTo("current");
        assertThat(providers.unmatched()).isEmpty();
        hear(stripe.refunded("in_1", 1_000, 1_000));
        assertHeld("0.00");
        assertRefused(() -> providers.reopen().run(treasurer, paid.id(), "And back."), DuesRefusal.PAYMENT_REFUNDED);
    }

    @Test
    void opensNothingOfWhichTheTreasuryItselfSentAPartBack() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        Arrival paid = providers.arrivals.newest();
        coop.refund().run(treasurer, paid.decision().payment().orElseThrow(), "By transfer.", Optional.of(usd("3.00")));
        assertRefused(
                () -> providers.reopen().run(treasurer, paid.id(), "Another member's."), ProviderRefusal.PART_GONE);
        assertHeld("7.00");
        hear(stripe.refunded("in_1", 1_000, 300));
        providers.reopen().run(treasurer, paid.id(), "Another member's.");
        assertThat(providers.unmatched()).hasSize(2);
    }

    @Test
    void takesOfWhatWasWonBackWhatHadBeenRefundedBeforeAllWasDisputed() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        hear(stripe.refunded("in_1", 1_000, 500));
        hear(stripe.disputed("in_1", 1_000));
        assertHeld("0.00");
        hear(stripe.reinstated("in_1", 1_000));
        assertThat(providers.unmatched()).isEmpty();
        assertHeld("5.00");
    }

    @Test
    void countsWhatWasRefundedOnceWhereTheTreasuryNamesWhatWasWonBack() {
        PaymentId paid = recordedByHand("10.00");
        returned(refunded(200), paid);
        hear(stripe.disputed("in_1", 800));
        returned(only(), restOf(paid));
        hear(stripe.reinstated("in_1", 800));
        PaymentId won = providers.arrivals.newest().decision().payment().orElseThrow();
        assertHeld("8.00");
        coop.refund().run(treasurer, won, "At Stripe's page.", Optional.of(usd("3.00")));
        hear(stripe.refunded("in_1", 1_000, 500));
        assertThat(providers.unmatched()).isEmpty();
        assertHeld("5.00");
        hear(stripe.refunded("in_1", 1_000, 600));
        assertThat(providers.unmatched()).isEmpty();
        assertHeld("4.00");
    }

    @Test
    void takesForAPaymentWhatWasWonBackOfTheRest() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        hear(stripe.refunded("in_1", 1_000, 500));
        hear(stripe.disputed("in_1", 500));
        hear(stripe.reinstated("in_1", 500));
        assertThat(providers.unmatched()).isEmpty();
        assertHeld("5.00");
    }

    @Test
    void givesBackWhatWasWonOnceItsPayerIsKnown() {
        hear(stripe.paidByCustomerOnly("in_1", "cus_1", 500, "usd"));
        hear(stripe.disputed("in_1", 500));
        hear(stripe.reinstated("in_1", 500));
        assertThat(providers.unmatched()).hasSize(3);
        hear(stripe.checkedOut(coop.membership(alice), "cus_1", "sub_1"));
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertHeld("5.00");
    }

    @Test
    void givesBackWhatWasWonOnceTheTreasurySaysWhatWasDisputed() {
        PaymentId paid = recordedByHand("5.00");
        hear(stripe.disputed("in_1", 500));
        ArrivalId dispute = only();
        hear(stripe.reinstated("in_1", 500));
        assertThat(providers.unmatched()).hasSize(2);
        returned(dispute, paid);
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertHeld("5.00");
    }

    @Test
    void leavesWhatWasRefundedToWhatWasWonBackOfAPaymentThatWasDisputed() {
        PaymentId paid = recordedByHand("10.00");
        ArrivalId part = refunded(500);
        hear(stripe.disputed("in_1", 1_000));
        returned(providers.arrivals.newest().id(), paid);
        assertHeld("0.00");
        assertThatThrownBy(() -> returned(part, paid))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.flaws())
                                .singleElement()
                                .satisfies(flaw ->
                                        assertThat(flaw.detail()).contains("10.00 USD", "15.00 USD", "dismiss")));
        hear(stripe.reinstated("in_1", 1_000));
        assertThat(providers.unmatched()).as("10.00 won back less 5.00").isEmpty();
        assertHeld("5.00");
    }

    @Test
    void takesBackOfWhatTheTreasuryRecordedAsWonBackWhatIsNamedSo() {
        PaymentId paid = recordedByHand("10.00");
        hear(stripe.disputed("in_1", 1_000));
        returned(only(), paid);
        PaymentId won = recorded("stripe", "10.00", "won-back");
        ArrivalId part = refunded(500);
        assertRefused(() -> returned(part, paid), CommonRefusal.INVALID);
        returned(part, won);
        assertHeld("5.00");
        returned(refunded(600), won);
        assertHeld("4.00");
    }

    @Test
    void holdsRollsBeforePeopleForWhatWasWonBackOfAPaymentThatIsGone() {
        PaymentId paid = recordedByHand("10.00");
        coop.chargeBack().run(treasurer, paid, "As Stripe's page says.", Optional.empty());
        hear(stripe.disputed("in_1", 1_000));
        ArrivalId dispute = only();
        hear(stripe.reinstated("in_1", 1_000));
        int before = coop.memberships.waits().size();
        returned(dispute, paid);
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.memberships.waits().stream().skip(before).toList()).startsWith("rolls", "people");
    }

    @Test
    void waitsForNobodyToHearWhatConcernsNoMoney() {
        String paid = stripe.paid("in_1", "cus_1", coop.membership(alice), 500);
        hear(paid);
        int turns = providers.arrivals.turns();
        AtomicBoolean waited = new AtomicBoolean();
        coop.memberships.whileWaiting(() -> waited.set(true));
        hear(paid);
        hear(stripe.unsubscribed("sub_1"));
        hear(stripe.event("invoice.payment_failed", "{\"id\": \"in_2\", \"amount_due\": 500, \"currency\": \"usd\"}"));
        assertThat(waited).isFalse();
        assertThat(providers.arrivals.turns()).isEqualTo(turns);
        hear(stripe.joined("in_1"));
        assertThat(waited).isTrue();
        assertThat(providers.arrivals.turns()).isEqualTo(turns + 1);
    }

    private PaymentId recordedByHand(String amount) {
        return recorded("stripe", amount, "typed-in");
    }

    /** Stripe says that so much was refunded so far; nobody knows of what. */
    private ArrivalId refunded(long soFar) {
        hear(stripe.refunded("in_1", 1_000, soFar));
        Arrival arrival = providers.arrivals.newest();
        assertThat(arrival.decision().mismatch()).contains(Mismatch.UNKNOWN_PAYMENT);
        return arrival.id();
    }

    private PaymentId restOf(PaymentId payment) {
        PaymentView arrived = coop.dues.payment(payment).orElseThrow();
        return coop.dues.lastRestOf(arrived).id();
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
