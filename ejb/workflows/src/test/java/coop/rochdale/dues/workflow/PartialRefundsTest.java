package coop.rochdale.dues.workflow;

import static coop.rochdale.dues.workflow.Treasury.assertRefused;
import static coop.rochdale.dues.workflow.Treasury.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Refund;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A part of a payment goes back (rule R18). */
class PartialRefundsTest {

    private static final Days JANUARY = new Days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28));
    private static final Days MARCH = new Days(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 31));

    private final Treasury coop = Treasury.open();
    private final Actor alice = coop.member("alice");

    @Test
    void takesItFromCreditFirstAndNoDayWithIt() {
        PaymentId paid = coop.pays(alice, "12.00");
        coop.clock.advance(Span.parse("P3D"));
        PaymentView rest = rest(back(paid, "7.00"));
        assertThat(rest.receipt().amount()).isEqualTo(usd("5.00"));
        assertThat(rest.credit()).isEqualTo(usd("0.00"));
        assertThat(coop.counted(alice)).containsExactly(JANUARY);
        assertThat(coop.memberships.of(coop.membership(alice)).paid())
                .as("nothing was bought anew")
                .hasSize(1);
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 5.00 USD", "income:dues -5.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void leavesAnInvoicePartlyPaidThatItNoLongerCovers() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.clock.advance(Span.parse("P3D"));
        PaymentView rest = rest(back(paid, "2.00"));
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.shown(alice).openInvoice().orElseThrow().settled()).isEqualTo(usd("3.00"));
        assertThat(rest.settled()).extracting(settlement -> settlement.amount()).containsExactly(usd("3.00"));
        assertThat(coop.books()).containsExactly("assets:bank:main 3.00 USD", "income:dues -3.00 USD");
        coop.pays(alice, "2.00");
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void keepsWhatWasPaidForFirst() {
        PaymentId paid = coop.pays(alice, "10.00");
        coop.billing().run(coop.treasurer, LocalDate.of(2026, 3, 1));
        coop.clock.set(Instant.parse("2026-03-10T08:00:00Z"));
        assertThat(coop.counted(alice)).containsExactly(JANUARY, MARCH);
        back(paid, "4.00");
        assertThat(coop.counted(alice)).containsExactly(JANUARY);
        assertThat(coop.standing(alice)).isEqualTo("grace");
        assertThat(coop.shown(alice).openInvoice().orElseThrow().settled()).isEqualTo(usd("1.00"));
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 6.00 USD", "income:dues -6.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void losesNoDayWhereOtherCreditPaysForWhatWentBack() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.pays(alice, "2.00");
        coop.clock.advance(Span.parse("P3D"));
        back(paid, "2.00");
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.counted(alice)).containsExactly(JANUARY);
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 5.00 USD", "income:dues -5.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void namesEachOtherAndSaysSoInPublic() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.clock.advance(Span.parse("P1D"));
        Refund refund = back(paid, "2.00").refund().orElseThrow();
        PaymentView shown = coop.payment(alice, paid);
        PaymentView rest = rest(shown);
        assertThat(shown.refund()).contains(refund);
        assertThat(refund.amount()).isEqualTo(usd("2.00"));
        assertThat(rest.restOf()).contains(paid);
        assertThat(rest.membership()).isEqualTo(shown.membership());
        assertThat(rest.receipt())
                .isEqualTo(new Receipt(usd("3.00"), "bank", refund.id().toString(), coop.today()));
        Transaction reversal = coop.ledger.find(refund.transaction()).orElseThrow();
        assertThat(reversal.reversal()).contains(new Reversal(shown.transaction(), "Too much."));
        Transaction received = coop.ledger.find(rest.transaction()).orElseThrow();
        assertThat(received.subject()).contains(rest.id().value());
        assertThat(received.bookedOn()).isEqualTo(reversal.bookedOn());
        List<NewEvent> told = coop.events.appended();
        assertThat(told.subList(told.size() - 2, told.size()))
                .containsExactly(
                        NewEvent.of(
                                "payment.refunded",
                                refund.id().value(),
                                Treasury.POSITION.act(),
                                Map.of("payment", "" + paid, "kind", "refund", "rest", "" + rest.id())),
                        NewEvent.of(
                                "payment.recorded",
                                rest.id().value(),
                                Treasury.POSITION.act(),
                                Map.of("restOf", "" + paid)));
    }

    @Test
    void goesOnFromWhatIsLeftAndNeverBeyond() {
        PaymentId paid = coop.pays(alice, "5.00");
        PaymentView second = rest(back(paid, "1.00"));
        assertRefused(() -> back(paid, "1.00"), DuesRefusal.PART_REFUNDED);
        assertRefused(() -> back(paid, "5.00"), DuesRefusal.PART_REFUNDED);
        PaymentView third = rest(back(second.id(), "1.50"));
        assertThat(third.receipt().amount()).isEqualTo(usd("2.50"));
        assertFlawed(third.id(), "2.51");
        PaymentView last = back(third.id(), "2.50");
        assertThat(last.refund().orElseThrow().rest()).isEmpty();
        assertRefused(() -> back(third.id(), "1.00"), DuesRefusal.PAYMENT_REFUNDED);
        assertThat(coop.dues.lastRestOf(coop.payment(alice, paid)).standing()).isEqualTo(usd("0.00"));
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
    }

    @Test
    void isMoreThanNothingAndAtMostThePayment() {
        PaymentId paid = coop.pays(alice, "5.00");
        for (String amount : List.of("0.00", "-1.00", "5.01")) {
            assertFlawed(paid, amount);
        }
        assertThatThrownBy(() ->
                        coop.refund().run(coop.treasurer, paid, "Too much.", Optional.of(Money.parse("1.00", "EUR"))))
                .isInstanceOf(Refused.class);
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void isRefusedToWhoComesSecond() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.whileWaiting(() -> back(paid, "1.00"));
        assertRefused(() -> back(paid, "1.00"), DuesRefusal.PART_REFUNDED);
        assertThat(coop.books()).containsExactly("assets:bank:main 4.00 USD", "income:dues -4.00 USD");
    }

    @Test
    void bringsWhatWentBackUpToWhatAProviderSays() {
        PaymentId paid = coop.pays(alice, "5.00");
        back(paid, "2.00");
        told(paid, "1.00");
        assertThat(coop.books()).as("that is in it").contains("assets:bank:main 3.00 USD");
        told(paid, "3.50");
        told(paid, "3.50");
        assertThat(coop.books()).contains("assets:bank:main 1.50 USD");
        told(paid, "9.00");
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
        assertThat(coop.standing(alice)).isEqualTo("pending");
    }

    @Test
    void leavesCreditToWhoLeftAndKeepsWhatTheyHadPaidFor() {
        PaymentId paid = coop.pays(alice, "8.00");
        coop.resign().run(alice);
        PaymentView rest = rest(back(paid, "1.00"));
        assertThat(rest.credit()).isEqualTo(usd("2.00"));
        rest = rest(back(rest.id(), "4.00"));
        assertThat(rest.credit()).as("nothing stays in an invoice that is void").isEqualTo(usd("3.00"));
        assertThat(rest.settled()).isEmpty();
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 3.00 USD", "income:dues 0.00 USD", "liabilities:member-credit -3.00 USD");
        coop.join().run(alice, Treasury.monthly("5.00"));
        assertThat(coop.shown(alice).openInvoice().orElseThrow().settled()).isEqualTo(usd("3.00"));
    }

    @Test
    void bringsNoMembershipBackToLifeThatHadExpired() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.clock.advance(Span.parse("P1Y"));
        back(paid, "1.00");
        assertThat(coop.standing(alice)).isEqualTo("ended");
        assertThat(coop.shown(alice).membership().closure()).contains(Closure.expired(coop.clock.instant()));
    }

    @Test
    void putsRightWhatOlderCreditPaidWithIt() {
        coop.pays(alice, "8.00");
        coop.issuesSecond(alice);
        PaymentId second = coop.pays(alice, "4.00");
        back(second, "3.00");
        InvoiceView open = coop.shown(alice).openInvoice().orElseThrow();
        assertThat(open.settled()).isEqualTo(usd("4.00"));
        assertThat(coop.counted(alice)).containsExactly(JANUARY);
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 9.00 USD", "income:dues -9.00 USD", "liabilities:member-credit 0.00 USD");
    }

    private PaymentView back(PaymentId payment, String part) {
        return coop.refund().run(coop.treasurer, payment, "Too much.", Optional.of(usd(part)));
    }

    private void told(PaymentId payment, String altogether) {
        coop.chargeBack().run(payment, Refund.Kind.REFUND, "Refunded.", usd(altogether));
    }

    private PaymentView rest(PaymentView back) {
        PaymentId rest = back.refund().flatMap(Refund::rest).orElseThrow();
        return coop.payment(alice, rest);
    }

    private void assertFlawed(PaymentId payment, String amount) {
        assertThatThrownBy(() -> back(payment, amount))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactly("/amount"));
    }
}
