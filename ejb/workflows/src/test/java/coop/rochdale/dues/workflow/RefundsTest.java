package coop.rochdale.dues.workflow;

import static coop.rochdale.dues.workflow.Treasury.assertRefused;
import static coop.rochdale.dues.workflow.Treasury.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.Booking;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.InvoiceStatus;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Refund;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.members.Closure;
import coop.rochdale.members.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RefundsTest {

    private static final Days JANUARY = new Days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28));

    private final Treasury coop = Treasury.open();
    private final Actor alice = coop.member("alice");

    @Test
    void takesTheVoteAtOnceAndAsksAgain() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.clock.advance(Span.parse("P10D"));
        PaymentView back = refund(paid);
        assertThat(back.settled()).isEmpty();
        assertThat(back.credit()).isEqualTo(usd("0.00"));
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.shown(alice).openInvoice().orElseThrow().settled()).isEqualTo(usd("0.00"));
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
        coop.pays(alice, "5.00");
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.counted(alice)).containsExactly(new Days(LocalDate.of(2026, 2, 10), LocalDate.of(2026, 3, 10)));
    }

    @Test
    void keepsTheDaysBeforeItAsTheyWere() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.clock.advance(Span.parse("P10D"));
        Instant before = coop.clock.instant();
        coop.clock.advance(Span.parse("PT1S"));
        refund(paid);
        assertThat(coop.shown(alice)
                        .membership()
                        .standing(coop.memberships.of(coop.membership(alice)), coop.charter.at(before), before))
                .hasToString("CURRENT");
    }

    @Test
    void reversesTheTransactionOfThePaymentAndSaysWhy() {
        PaymentId paid = coop.pays(alice, "12.00");
        coop.clock.advance(Span.parse("P2D"));
        Refund refund = refund(paid).refund().orElseThrow();
        PaymentView shown = coop.payment(alice, paid);
        assertThat(shown.refund()).contains(refund);
        Transaction reversal = coop.ledger.find(refund.transaction()).orElseThrow();
        assertThat(reversal.bookedOn()).isEqualTo(coop.today());
        assertThat(reversal.reversal()).contains(new Reversal(shown.transaction(), "Sent twice."));
        assertThat(reversal.subject()).contains(refund.id().value());
        assertThat(refund.recordedBy()).contains(coop.treasurer.account());
        NewEvent told = coop.events.appended().get(coop.events.appended().size() - 1);
        assertThat(told)
                .isEqualTo(NewEvent.of(
                        "payment.refunded",
                        refund.id().value(),
                        Treasury.POSITION.act(),
                        Map.of("payment", paid.toString(), "kind", "refund")));
    }

    @Test
    void happensOnceHoweverItIsAskedFor() {
        PaymentId paid = coop.pays(alice, "5.00");
        Refund refund = refund(paid).refund().orElseThrow();
        assertRefused(() -> refund(paid), DuesRefusal.PAYMENT_REFUNDED);
        assertRefused(
                () -> coop.chargeBack().run(coop.treasurer, paid, "Again.", Optional.empty()),
                DuesRefusal.PAYMENT_REFUNDED);
        assertRefused(() -> refund(new PaymentId(refund.id().value())), DuesRefusal.IS_REFUND);
        assertRefused(() -> refund(new PaymentId(UUID.randomUUID())), CommonRefusal.UNKNOWN);
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
    }

    @Test
    void isRefusedToWhoComesSecond() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.whileWaiting(() -> refund(paid));
        assertRefused(() -> refund(paid), DuesRefusal.PAYMENT_REFUNDED);
    }

    @Test
    void isToldByAProviderWithoutAnybodysPowerAsOftenAsItLikes() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.chargeBack().run(paid, Refund.Kind.CHARGEBACK, "Disputed by the payer's bank.", usd("5.00"));
        PaymentView back = coop.payment(alice, paid);
        assertThat(back.refund().orElseThrow().kind()).isEqualTo(Refund.Kind.CHARGEBACK);
        assertThat(back.refund().orElseThrow().recordedBy()).isEmpty();
        int events = coop.events.appended().size();
        coop.chargeBack().run(paid, Refund.Kind.CHARGEBACK, "Disputed once more.", usd("5.00"));
        assertThat(coop.payment(alice, paid)).isEqualTo(back);
        assertThat(coop.events.appended()).hasSize(events);
        assertThat(coop.standing(alice)).isEqualTo("pending");
    }

    @Test
    void isForTheTreasuryWithAReason() {
        PaymentId paid = coop.pays(alice, "5.00");
        assertRefused(() -> coop.refund().run(alice, paid, "Mine.", Optional.empty()), CommonRefusal.POWER_MISSING);
        for (String reason : List.of("", " ", "two\nlines", "x".repeat(501))) {
            assertThatThrownBy(() -> coop.refund().run(coop.treasurer, paid, reason, Optional.empty()))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.flaws())
                                    .extracting(Flaw::pointer)
                                    .containsExactly("/reason"));
        }
        assertThat(coop.standing(alice)).isEqualTo("current");
    }

    @Test
    void losesNoDayOfWhoPaidTwiceAndGetsOneBack() {
        PaymentId first = coop.pays(alice, "5.00");
        coop.pays(alice, "5.00");
        coop.clock.advance(Span.parse("P3D"));
        refund(first);
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.counted(alice)).containsExactly(JANUARY);
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 5.00 USD", "income:dues -5.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void takesBackWhatItsCreditBoughtLater() {
        PaymentId both = coop.pays(alice, "10.00");
        coop.resign().run(alice);
        coop.join().run(alice, Treasury.monthly("5.00"));
        assertThat(coop.standing(alice)).isEqualTo("current");
        refund(both);
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(invoices()).extracting(InvoiceView::status).contains(InvoiceStatus.OPEN);
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 0.00 USD", "income:dues 0.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void putsOlderCreditBackThatWasUsedWithIt() {
        coop.pays(alice, "8.00");
        coop.issuesSecond(alice);
        PaymentId rest = coop.pays(alice, "2.00");
        assertThat(coop.shown(alice).openInvoice()).isEmpty();
        refund(rest);
        InvoiceView open = coop.shown(alice).openInvoice().orElseThrow();
        assertThat(open.settled()).isEqualTo(usd("3.00"));
        assertThat(coop.counted(alice)).containsExactly(JANUARY);
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 8.00 USD", "income:dues -8.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void leavesAPartPaymentOfAnotherInPlace() {
        coop.pays(alice, "2.00");
        PaymentId rest = coop.pays(alice, "3.00");
        refund(rest);
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.shown(alice).openInvoice().orElseThrow().settled()).isEqualTo(usd("2.00"));
        assertThat(coop.books()).containsExactly("assets:bank:main 2.00 USD", "income:dues -2.00 USD");
    }

    @Test
    void returnsTheCreditOfWhoLeft() {
        coop.resign().run(alice);
        PaymentId late = coop.pays(alice, "5.00");
        refund(late);
        assertThat(coop.dues.leftOf(alice.account())).isEmpty();
        assertThat(coop.standing(alice)).isEqualTo("ended");
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void leavesAnInvoiceOfAnEndedMembershipVoid() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.resign().run(alice);
        refund(paid);
        assertThat(invoices()).extracting(InvoiceView::status).containsExactly(InvoiceStatus.VOID);
        assertThat(coop.standing(alice)).isEqualTo("ended");
    }

    @Test
    void bringsNoMembershipBackToLifeThatHadExpired() {
        PaymentId paid = coop.pays(alice, "5.00");
        coop.clock.advance(Span.parse("P1Y"));
        assertThat(coop.standing(alice)).isEqualTo("ended");
        refund(paid);
        assertThat(coop.standing(alice)).isEqualTo("ended");
        assertThat(coop.shown(alice).membership().closure()).contains(Closure.expired(coop.clock.instant()));
        assertThat(coop.events.types()).endsWith("power.used", "membership.closed", "payment.refunded");
    }

    @Test
    void followsFromThePeriodsThatRemain() {
        coop.pays(alice, "5.00");
        coop.issuesSecond(alice);
        coop.clock.set(Instant.parse("2026-02-20T08:00:00Z"));
        PaymentId second = coop.pays(alice, "5.00");
        coop.clock.set(Instant.parse("2026-03-10T08:00:00Z"));
        assertThat(coop.standing(alice)).isEqualTo("current");
        coop.chargeBack().run(coop.treasurer, second, "Returned by the bank.", Optional.empty());
        assertThat(coop.standing(alice)).isEqualTo("grace");
        coop.pays(alice, "5.00");
        assertThat(coop.counted(alice)).containsExactly(JANUARY, new Days(JANUARY.to(), LocalDate.of(2026, 3, 31)));
    }

    @Test
    void booksNothingMoreWhereTheReversalSaysAll() {
        refund(coop.pays(alice, "5.00"));
        assertThat(coop.ledger
                        .transactions(LedgerQueries.Wanted.all(), new Page.Wish(20, Optional.empty()))
                        .items())
                .hasSize(2);
        assertThat(Booking.afterRefund(coop.today(), usd("0.00"))).isEmpty();
    }

    private PaymentView refund(PaymentId payment) {
        return coop.refund().run(coop.treasurer, payment, "Sent twice.", Optional.empty());
    }

    private List<InvoiceView> invoices() {
        return coop.dues
                .invoicesOf(alice.account(), coop.clock.instant(), new Page.Wish(20, Optional.empty()))
                .items();
    }
}
