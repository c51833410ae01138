package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.ProviderRefusal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Refunds that came back where the treasury takes them for gifts, or for another member's (rules R4, R11 and R12). */
class CameBackByHandTest extends StripeByHand {

    @Test
    void booksWhatWasRefundedOfAGiftBesideWhatCameBack() {
        hear(stripe.paidByCustomerOnly("in_1", "cus_1", 1_000, "usd"));
        book(only());
        ArrivalId part = later("r200");
        book(part);
        ArrivalId failed = later("f200");
        book(failed);
        assertHeld("10.00");
        ArrivalId more = later("r300");
        book(more);
        assertHeld("7.00");
        ArrivalId most = later("r400");
        assertRefused(() -> book(most), ProviderRefusal.REFUND_BOOKED);
        for (ArrivalId one : List.of(more, failed, part)) {
            providers.reopen().run(treasurer, one, "More was refunded since.");
        }
        book(most);
        assertHeld("6.00");
        assertRefused(() -> book(failed), ProviderRefusal.REFUND_BOOKED);
        assertRefused(() -> book(more), ProviderRefusal.REFUND_BOOKED);
    }

    private ArrivalId later(String told) {
        stripe.pass(Duration.ofHours(1));
        long minor = Long.parseLong(told.substring(1));
        hear(
                told.startsWith("r")
                        ? stripe.refunded("in_1", 1_000, minor)
                        : stripe.refundFailed("refund.failed", "1", "in_1", minor));
        return only();
    }

    /** A refund that failed, before we hear of what was refunded. */
    @Test
    void asksOfWhatWentBackOfAGift() {
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refundFailed("refund.failed", "1", "in_1", 1_000));
        book(only());
        stripe.pass(Duration.ofHours(-1));
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        PaymentId paid = providers.arrivals.newest().decision().payment().orElseThrow();
        hear(stripe.refunded("in_1", 1_000, 1_000));
        assertThat(providers.unmatched()).isEmpty();
        assertHeld("10.00");
        stripe.pass(Duration.ofHours(2));
        hear(stripe.refunded("in_1", 1_000, 400));
        assertThat(mismatches()).containsExactly(Mismatch.MORE_RETURNED);
        assertRefused(() -> returned(only(), paid), CommonRefusal.INVALID);
        book(only());
        assertHeld("6.00");
    }

    @Test
    void countsWhatIsSentBackByHandWhileTheSameIsHeard() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 3_000));
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refunded("in_1", 3_000, 1_000));
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refundFailed("refund.failed", "1", "in_1", 1_000));
        PaymentId again = providers.arrivals.newest().decision().payment().orElseThrow();
        assertHeld("30.00");
        stripe.pass(Duration.ofHours(1));
        // After rolls are held, as soon as anybody is waited for.
        coop.memberships.whileWaiting(() -> coop.memberships.whileWaiting(
                () -> coop.refund().run(treasurer, again, "Sent once more.", Optional.empty())));
        hear(stripe.refunded("in_1", 3_000, 1_000));
        assertHeld("20.00");
    }

    @Test
    void opensWithAPaymentWhatCameBackOfIt() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        Arrival paid = providers.arrivals.newest();
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refunded("in_1", 1_000, 200));
        ArrivalId back = providers.arrivals.newest().id();
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refundFailed("refund.failed", "1", "in_1", 200));
        ArrivalId failed = providers.arrivals.newest().id();
        assertHeld("10.00");
        providers.reopen().run(treasurer, paid.id(), "Another member's.");
        assertThat(mismatches()).containsExactly(Mismatch.REOPENED, Mismatch.REOPENED, Mismatch.REOPENED);
        assertHeld("0.00");
        assertThat(coop.standing(alice)).isEqualTo("pending");
        returned(back, assigned(paid.id(), bob));
        assigned(failed, bob);
        assertHeld("10.00");
        assertThat(providers.unmatched()).isEmpty();
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refunded("in_1", 1_000, 900));
        assertHeld("1.00");
    }

    @Test
    void opensWhatCameBackAndWentInPartAgain() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refunded("in_1", 1_000, 1_000));
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refundFailed("refund.failed", "1", "in_1", 1_000));
        Arrival failed = providers.arrivals.newest();
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refunded("in_1", 1_000, 400));
        assertHeld("6.00");
        providers.reopen().run(treasurer, failed.id(), "Another member's.");
        assertThat(mismatches()).containsExactly(Mismatch.REOPENED);
        assertHeld("0.00");
        assigned(failed.id(), bob);
        assertHeld("6.00");
        assertThat(providers.unmatched()).isEmpty();
    }
}
