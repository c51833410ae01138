package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.ProviderRefusal;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes back and comes back of money that did not arrive here, but before these books or by hand (rules R4, R11 and R13). */
class BeforeTheseBooksTest extends StripeByHand {

    /** Only of a payment that arrived before could it have gone, and nothing is left of that. */
    @ParameterizedTest
    @ValueSource(strings = {"r1000", "d1000"})
    void takesNothingOfWhatItselfCameBackOfThat(String first) {
        ArrivalId back = tell(first);
        PaymentId again = assigned(tell(first.startsWith("r") ? "f1000" : "w1000"), alice);
        assertFlawed(() -> returned(back, again), "came back of this itself", "book this as a gift");
        assertHeld("10.00");
        book(back);
        assertHeld("0.00");
        ArrivalId more = tell("r400");
        if (first.startsWith("r")) {
            assertFlawed(() -> returned(more, again), "book both");
            book(more);
        }
        assertSettled("-4.00");
    }

    /** Whichever of what went is named of it: it came back once, and goes once. */
    @Test
    void takesOfWhatCameBackNoMoreThanCameBack() {
        ArrivalId all = tell("r1000");
        PaymentId again = assigned(tell("f1000"), alice);
        ArrivalId dispute = tell("d1000");
        returned(dispute, again);
        assertHeld("0.00");
        assertFlawed(() -> returned(all, again), "came back of this itself");
        book(all);
        assertSettled("-10.00");
    }

    /** As much went of what came back; what that had come back of is nobody's who has a payment here. */
    @Test
    void booksWhatWentBeforeWhatCameBackAndWentInPart() {
        ArrivalId all = tell("r1000");
        PaymentId again = assigned(tell("f1000"), alice);
        returned(tell("r400"), again);
        assertHeld("6.00");
        assertFlawed(() -> returned(all, again), "came back of this itself");
        book(all);
        assertSettled("-4.00");
    }

    @Test
    void takesAllOfWhatHadArrivedAndALittleOfWhatCameBack() {
        PaymentId paid = recorded("stripe", "10.00", "typed-in");
        ArrivalId all = tell("r1000");
        PaymentId again = assigned(tell("f1000"), alice);
        ArrivalId more = tell("r400");
        assertFlawed(() -> returned(all, again), "Name the payment that had arrived before");
        returned(all, paid);
        assertHeld("10.00");
        returned(more, again);
        assertSettled("6.00");
    }

    /** What came back is in the books as a payment as much as it would be as a gift. */
    @ParameterizedTest
    @CsvSource({"true, true", "true, false", "false, true", "false, false"})
    void countsWhatCameBackWhateverItIsInTheBooks(boolean paid, boolean inOrder) {
        ArrivalId all = tell("r1000");
        ArrivalId failed = tell("f1000");
        ArrivalId more = tell("r400");
        if (paid) {
            assigned(failed, alice);
        } else {
            book(failed);
        }
        book(inOrder ? all : more);
        book(inOrder ? more : all);
        assertSettled("-4.00");
    }

    @Test
    void opensOnceWhatIsToldToHaveGoneAgainOfTwoPayments() {
        PaymentId first = recorded("stripe", "10.00", "typed-in");
        PaymentId second = recorded("stripe", "10.00", "typed-in-twice");
        returned(tell("r1000"), first);
        returned(tell("r900"), second);
        stripe.pass(Duration.ofHours(1));
        String early = stripe.refundFailed("refund.failed", "1", "in_1", 500);
        returned(tell("r600"), first);
        returned(tell("r700"), second);
        ArrivalId failed = tell("f500");
        providers.reopen().run(treasurer, failed, "A slip.");
        book(failed);
        assertHeld("6.00");
        hear(early);
        assertThat(mismatches()).containsExactly(Mismatch.REOPENED);
        assertHeld("0.00");
        assertThat(coop.events.types().stream().filter("arrival.reopened"::equals))
                .as("by the treasury, and by itself")
                .hasSize(2);
    }

    @Test
    void opensNothingThatIsOpenButAssignsIt() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        PaymentId paid = providers.arrivals.newest().decision().payment().orElseThrow();
        tell("r200");
        ArrivalId failed = tell("f200");
        providers.reopen().run(treasurer, failed, "A slip.");
        book(failed);
        tell("r500");
        ArrivalId all = tell("r1000");
        providers.reopen().run(treasurer, failed, "A payment after all.");
        assertRefused(
                () -> providers.reopen().run(treasurer, failed, "As it says."), ProviderRefusal.NOTHING_TO_REOPEN);
        String[] steps = {"booked or dismissed, open it again; then", "if it is open already, assign it as a payment"};
        assertSaid(() -> book(all), steps);
        assertFlawed(() -> returned(all, paid), "12.00 USD", "open already, assign it");
        assigned(failed, alice);
        assertSettled("0.00");
    }

    /** What was refunded since is taken of a payment: that is never opened by itself. */
    @Test
    void saysToDismissWhatWasRefundedBeforeWhatIsTakenOfAPayment() {
        hear(stripe.paid("in_1", "cus_1", coop.membership(alice), 1_000));
        stripe.pass(Duration.ofHours(1));
        String before = stripe.refundFailed("refund.failed", "1", "in_1", 200);
        ArrivalId part = tell("r500");
        hear(before);
        ArrivalId failed = only();
        assertFlawed(() -> book(failed), "5.00 USD", part.toString(), "otherwise dismiss this");
        providers.dismiss().run(treasurer, failed, "In what was refunded so far.");
        assertSettled("5.00");
    }

    private static void assertSaid(ThrowingCallable act, String... said) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.detail()).contains(said));
    }
}
