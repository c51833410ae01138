package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.books.BankItem;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.RecordPayment;
import coop.rochdale.dues.workflow.Treasury;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Mismatch;
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

    static void assertRefused(ThrowingCallable act, Refusal why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
