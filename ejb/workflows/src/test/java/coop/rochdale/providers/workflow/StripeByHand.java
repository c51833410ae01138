package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.books.BankItem;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.RecordPayment;
import coop.rochdale.dues.workflow.Treasury;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Mismatch;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A treasury that says by hand what became of Stripe's money. */
abstract class StripeByHand {

    final Providers providers = new Providers();
    final Treasury coop = providers.treasury;
    final StripeEvents stripe = new StripeEvents(coop.clock.instant());
    final Actor treasurer = coop.treasurer;
    final Actor alice = coop.member("alice");
    final Actor bob = coop.member("bob");

    /** As alice's, by the treasury itself. */
    PaymentId recorded(String provider, String amount, String reference) {
        Receipt receipt = new Receipt(Money.parse(amount, "USD"), provider, reference, coop.today());
        return coop.record()
                .run(
                        treasurer,
                        new RecordPayment.Request(receipt, Optional.empty(), Optional.of(coop.membership(alice))))
                .id();
    }

    void returned(ArrivalId arrival, PaymentId payment) {
        providers.returned().run(treasurer, arrival, payment);
    }

    void book(ArrivalId arrival) {
        providers.book().run(treasurer, arrival, BankItem.Kind.GIFT);
    }

    PaymentId assigned(ArrivalId arrival, Actor member) {
        AssignArrival.Request whose = new AssignArrival.Request(Optional.empty(), Optional.of(coop.membership(member)));
        return providers
                .assign()
                .run(treasurer, arrival, whose)
                .decision()
                .payment()
                .orElseThrow();
    }

    ArrivalId only() {
        assertThat(providers.unmatched()).hasSize(1);
        return providers.unmatched().get(0).id();
    }

    List<Mismatch> mismatches() {
        return providers.unmatched().stream()
                .map(arrival -> arrival.decision().mismatch().orElseThrow())
                .toList();
    }

    void assertHeld(String amount) {
        assertThat(coop.books()).contains("assets:stripe " + amount + " USD");
    }

    void hear(String event) {
        providers.hear(event, StripeEvents.signed(event, coop.clock.instant()));
    }

    /** An hour later: r for how much is refunded so far, f for a refund that failed, d for a dispute, w for one that was won. */
    ArrivalId tell(String told) {
        stripe.pass(Duration.ofHours(1));
        long minor = Long.parseLong(told.substring(1));
        hear(
                switch (told.charAt(0)) {
                    case 'r' -> stripe.refunded("in_1", 1_000, minor);
                    case 'f' -> stripe.refundFailed("refund.updated", "1", "in_1", minor);
                    case 'd' -> stripe.disputed("in_1", minor);
                    default -> stripe.reinstated("in_1", minor);
                });
        return providers.arrivals.newest().id();
    }

    void assertSettled(String held) {
        assertThat(providers.unmatched()).isEmpty();
        assertHeld(held);
    }

    static void assertRefused(ThrowingCallable act, Refusal why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }

    static void assertFlawed(ThrowingCallable act, String... said) {
        assertRefused(act, CommonRefusal.INVALID);
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.flaws())
                                .singleElement()
                                .satisfies(flaw -> assertThat(flaw.detail()).contains(said)));
    }
}
