package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.books.BankItem;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.RecordPayment;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.ledger.Until;
import coop.rochdale.members.MembershipId;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Mismatch;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refunds of Stripe's that do not reach their payer: the money is with the co-op again (rule R13). */
class FailedRefundsTest {

    private final Providers coop = new Providers();
    private final StripeEvents stripe = new StripeEvents(coop.treasury.clock.instant());
    private final Actor alice = coop.treasury.member("alice");
    private final MembershipId membership = coop.treasury.membership(alice);

    @ParameterizedTest
    @ValueSource(strings = {"refund.failed", "refund.updated", "charge.refund.updated"})
    void areANewPaymentByWhoeverWasRefunded(String type) {
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        hear(stripe.refunded("in_1", 500, 500));
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        hear(stripe.refundFailed(type, "1", "in_1", 500));
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void areOnePaymentHoweverManyEventsTellOfItAndOnWhateverDay() {
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        hear(stripe.refunded("in_1", 500, 500));
        for (String type : List.of("refund.failed", "refund.updated", "charge.refund.updated", "refund.failed")) {
            hear(stripe.refundFailed(type, "1", "in_1", 500));
            stripe.pass(Duration.ofDays(1));
        }
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void areThoseThatWereCalledOffAndNoneThatAreOnTheirWay() {
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        hear(stripe.refunded("in_1", 500, 500));
        for (String status : List.of("pending", "requires_action", "succeeded")) {
            hear(stripe.refund("refund.updated", "1", status, "in_1", 500));
        }
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        hear(stripe.refund("refund.updated", "1", "canceled", "in_1", 500));
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(unmatched()).isEmpty();
    }

    /**
     * What Stripe tells of one payment of 10.00, in the order in which it was: p for the payment, r for how much is refunded so
     * far, from which Stripe leaves out what failed, f and a name for a refund that failed, d for a dispute, w for one that was
     * won.
     */
    @ParameterizedTest(name = "{0}: {1} left")
    @CsvSource({
        "p r200 fa200, 1000",
        "p r1000 fa1000, 1000",
        "p r1000 fa1000 r1000, 0",
        "p r1000 fa1000 r400, 600",
        "p r200 fa200 r300, 700",
        "p r200 fa200 r200, 800",
        "p r200 fa200 r1000, 0",
        "p r200 r500 fa200, 700",
        "p r200 r500 fb300, 800",
        "p r200 r500 fa200 fb300, 1000",
        "p r1000 fa1000 r1000 fb1000, 1000",
        "p r200 fa200 d1000, 0",
        "p r200 fa200 d300, 700",
        "p r200 d800 fa200, 200",
        "p r200 d1000 fa200, 0",
        "p r200 fa200 d1000 w1000, 1000",
        "p r200 d800 w800, 800",
        "p r200 d800 w800 r500, 500",
        "p r200 d800 w800 r500 fa200, 700",
        "p d1000 w1000 r500, 500",
        "p d1000 w1000 r1000 fa1000 r400, 600",
        "p r500 d1000 w1000, 500"
    })
    void comeBackInWhateverOrderAndHoweverOftenTheyAreTold(String told, long left) {
        List<Integer> places =
                IntStream.range(0, told.split(" ", -1).length).boxed().toList();
        for (List<Integer> order : permutations(places)) {
            FailedRefundsTest fresh = new FailedRefundsTest();
            List<String> events = fresh.events(told);
            order.forEach(place -> fresh.hear(events.get(place)));
            fresh.assertLeft(order, left);
            fresh.events(told).forEach(fresh::hear);
            fresh.assertLeft(order, left);
        }
    }

    @Test
    void goBackOnceWhereTheTreasuryRecordsItBeforeStripeTellsOfIt() {
        events("p r200 fa200").forEach(this::hear);
        stripe.pass(Duration.ofHours(1));
        PaymentId again = coop.arrivals.newest().decision().payment().orElseThrow();
        coop.treasury
                .refund()
                .run(coop.treasury.treasurer, again, "At Stripe's page.", Optional.of(Money.parse("2.00", "USD")));
        assertLeft(List.of(), 800);
        hear(stripe.refunded("in_1", 1_000, 200));
        assertLeft(List.of(), 800);
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refunded("in_1", 1_000, 300));
        assertLeft(List.of(), 700);
    }

    /** Stripe tells of it by several events, and of the first one late. */
    @Test
    void cameBackWhenThatWasToldFirstWhicheverEventWeHearFirst() {
        events("p r200").forEach(this::hear);
        stripe.pass(Duration.ofHours(1));
        String first = stripe.refundFailed("refund.failed", "1", "in_1", 200);
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refunded("in_1", 1_000, 300));
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refundFailed("refund.updated", "1", "in_1", 200));
        assertLeft(List.of(), 900);
        hear(first);
        assertLeft(List.of(), 700);
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refundFailed("charge.refund.updated", "1", "in_1", 200));
        assertLeft(List.of(), 700);
    }

    @Test
    void areCountedWhicheverOfTheSameMoneyTheTreasuryNames() {
        PaymentId paid = recordedByHand();
        events("r300 fa300").forEach(this::hear);
        coop.returned().run(coop.treasury.treasurer, coop.unmatched().get(0).id(), paid);
        PaymentId again = coop.arrivals.newest().decision().payment().orElseThrow();
        stripe.pass(Duration.ofHours(1));
        hear(stripe.refunded("in_1", 1_000, 900));
        coop.returned().run(coop.treasury.treasurer, coop.unmatched().get(0).id(), again);
        assertLeft(List.of(), 100);
    }

    @Test
    void waitForTheTreasuryWhereNothingIsKnownOfThem() {
        hear(stripe.refundFailed("refund.failed", "1", "in_1", 500));
        assertThat(unmatched()).containsExactly(Mismatch.NO_REFERENCE);
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        assertThat(unmatched()).as("nothing had gone back").containsExactly(Mismatch.NO_REFERENCE);
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
        hear(stripe.refundFailed("refund.failed", "2", "in_2", 300));
        coop.book().run(coop.treasury.treasurer, coop.arrivals.newest().id(), BankItem.Kind.GIFT);
        assertThat(coop.treasury.books())
                .containsExactly("assets:stripe 8.00 USD", "income:dues -5.00 USD", "income:gifts -3.00 USD");
    }

    @Test
    void areCountedWhereTheTreasuryNamesThePayment() {
        hear(stripe.paidByCustomerOnly("in_1", "cus_1", 1_000, "usd"));
        coop.assign()
                .run(
                        coop.treasury.treasurer,
                        coop.arrivals.newest().id(),
                        new AssignArrival.Request(Optional.empty(), Optional.of(membership)));
        hear(stripe.refunded("in_1", 1_000, 200));
        hear(stripe.refundFailed("refund.failed", "1", "in_1", 200));
        assertLeft(List.of(), 1_000);
        stripe.pass(Duration.ofDays(1));
        hear(stripe.refunded("in_1", 1_000, 1_000));
        assertLeft(List.of(), 0);
    }

    @Test
    void areCountedWhereTheTreasuryRecordedThePaymentItself() {
        PaymentId paid = recordedByHand();
        hear(stripe.refunded("in_1", 1_000, 300));
        hear(stripe.refundFailed("refund.failed", "1", "in_1", 300));
        assertThat(unmatched()).containsExactly(Mismatch.UNKNOWN_PAYMENT, Mismatch.NO_REFERENCE);
        coop.returned().run(coop.treasury.treasurer, coop.unmatched().get(0).id(), paid);
        assertLeft(List.of(), 1_000);
        stripe.pass(Duration.ofDays(1));
        hear(stripe.refunded("in_1", 1_000, 900));
        coop.returned().run(coop.treasury.treasurer, coop.unmatched().get(0).id(), paid);
        assertLeft(List.of(), 100);
    }

    @Test
    void areCountedInWhateverOrderTheTreasuryNamesThePayment() {
        PaymentId paid = recordedByHand();
        events("r300 fa300 r900").forEach(this::hear);
        List<ArrivalId> refunds = coop.unmatched().stream()
                .filter(arrival -> arrival.decision().mismatch().equals(Optional.of(Mismatch.UNKNOWN_PAYMENT)))
                .map(Arrival::id)
                .toList();
        coop.returned().run(coop.treasury.treasurer, refunds.get(1), paid);
        coop.returned().run(coop.treasury.treasurer, refunds.get(0), paid);
        assertLeft(List.of(), 100);
    }

    private PaymentId recordedByHand() {
        Receipt receipt = new Receipt(Money.parse("10.00", "USD"), "stripe", "typed-in", coop.treasury.today());
        return coop.treasury
                .record()
                .run(
                        coop.treasury.treasurer,
                        new RecordPayment.Request(receipt, Optional.empty(), Optional.of(membership)))
                .id();
    }

    /** Each a minute after the one before; the same minutes whenever they are told again. */
    private List<String> events(String told) {
        List<String> events = new ArrayList<>();
        for (String one : told.split(" ", -1)) {
            events.add(event(one));
            stripe.pass(Duration.ofMinutes(1));
        }
        stripe.pass(Duration.ofMinutes(-events.size()));
        return events;
    }

    private String event(String one) {
        String amount = one.replaceAll("\\D", "");
        long minor = amount.isEmpty() ? 0 : Long.parseLong(amount);
        return switch (one.charAt(0)) {
            case 'r' -> stripe.refunded("in_1", 1_000, minor);
            case 'f' -> stripe.refundFailed("refund.failed", one.substring(1, 2), "in_1", minor);
            case 'd' -> stripe.disputed("in_1", minor);
            case 'w' -> stripe.reinstated("in_1", minor);
            default -> stripe.paid("in_1", "cus_1", membership, 1_000);
        };
    }

    private static <T> List<List<T>> permutations(List<T> of) {
        if (of.isEmpty()) {
            return List.of(List.of());
        }
        List<List<T>> all = new ArrayList<>();
        for (int first = 0; first < of.size(); first++) {
            List<T> rest = new ArrayList<>(of);
            T one = rest.remove(first);
            for (List<T> more : permutations(rest)) {
                List<T> each = new ArrayList<>(List.of(one));
                each.addAll(more);
                all.add(each);
            }
        }
        return all;
    }

    private void assertLeft(List<Integer> order, long minor) {
        assertThat(unmatched()).as("%s", order).isEmpty();
        assertThat(coop.treasury.ledger.balances(Until.now()))
                .as("%s", order)
                .filteredOn(balance -> balance.account().name().equals("assets:stripe"))
                .extracting(balance -> balance.balance().amountMinor())
                .containsExactly(minor);
        assertThat(coop.treasury.standing(alice)).as("%s", order).isEqualTo(minor < 500 ? "pending" : "current");
    }

    private List<Mismatch> unmatched() {
        return coop.unmatched().stream()
                .map(Arrival::decision)
                .flatMap(decision -> decision.mismatch().stream())
                .toList();
    }

    private void hear(String event) {
        coop.hear(event, StripeEvents.signed(event, coop.treasury.clock.instant()));
    }
}
