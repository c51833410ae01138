package coop.rochdale.dues.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.charter.Clause;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.InvoiceStatus;
import coop.rochdale.dues.InvoiceView;
import coop.rochdale.dues.NewInvoice;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Settlement;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.members.Contribution;
import coop.rochdale.members.Days;
import coop.rochdale.members.Interval;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.PaidPeriod;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PaymentsTest {

    private final Treasury coop = Treasury.open();
    private final Actor alice = coop.member("alice");

    @Test
    void makesAMemberCurrentAtOnce() {
        assertThat(coop.standing(alice)).isEqualTo("pending");
        coop.pays(alice, "5.00");
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.shown(alice).openInvoice()).isEmpty();
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void coversThePeriodOfTheInvoiceByTheDay() {
        coop.pays(alice, "5.00");
        assertThat(paidDays()).containsExactly(new Days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28)));
        coop.clock.set(Instant.parse("2026-02-27T23:59:59.999999Z"));
        assertThat(coop.standing(alice)).isEqualTo("current");
        coop.clock.set(Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(coop.standing(alice)).isEqualTo("grace");
    }

    @Test
    void addsPartPaymentsUpUntilTheInvoiceIsCovered() {
        coop.pays(alice, "2.00");
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.shown(alice).openInvoice().orElseThrow().settled()).isEqualTo(usd("2.00"));
        coop.pays(alice, "3.00");
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void keepsTheRestAsCredit() {
        PaymentView paid = payment(coop.pays(alice, "12.50"));
        assertThat(paid.credit()).isEqualTo(usd("7.50"));
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 12.50 USD", "income:dues -5.00 USD", "liabilities:member-credit -7.50 USD");
    }

    @Test
    void settlesTheOldestInvoiceFirstWhicheverIsNamed() {
        InvoiceId first = coop.openInvoice(alice);
        InvoiceId second = issueSecond();
        PaymentId paid = coop.record()
                .run(
                        coop.treasurer,
                        new RecordPayment.Request(coop.receipt("7.00", "named"), Optional.of(second), Optional.empty()))
                .id();
        assertThat(payment(paid).settled())
                .containsExactly(new Settlement(first, paid, usd("5.00")), new Settlement(second, paid, usd("2.00")));
    }

    @Test
    void usesCreditWithWhatArrives() {
        coop.pays(alice, "8.00");
        issueSecond();
        coop.pays(alice, "2.00");
        assertThat(coop.shown(alice).openInvoice()).isEmpty();
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 10.00 USD", "income:dues -10.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void startsThePaidPeriodOnTheDayOfPaymentIfTheInvoicesIsOver() {
        coop.clock.set(Instant.parse("2026-03-30T08:00:00Z"));
        coop.pays(alice, "5.00");
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(paidDays()).containsExactly(new Days(LocalDate.of(2026, 3, 30), LocalDate.of(2026, 4, 30)));
        assertThat(membership().anchor()).isEqualTo(LocalDate.of(2026, 3, 30));
    }

    @Test
    void keepsThePeriodForWhoVotedWhileADayOfItIsLeft() {
        coop.waive().run(alice);
        coop.clock.set(Instant.parse("2026-02-27T23:00:00Z"));
        coop.pays(alice, "5.00");
        assertThat(paidDays()).containsExactly(new Days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28)));
        assertThat(membership().anchor()).isEqualTo(LocalDate.of(2026, 1, 31));
    }

    @Test
    void startsThePaidPeriodOnTheDayOfPaymentForWhoHadNoVoteYet() {
        Actor yearly = joined("yearly", Interval.YEAR);
        coop.clock.set(Instant.parse("2026-12-31T08:00:00Z"));
        coop.pays(yearly, "60.00");
        assertThat(paidDays(yearly)).containsExactly(new Days(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 12, 31)));
        assertThat(coop.shown(yearly).membership().anchor()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void startsThePaidPeriodOnTheDayOfPaymentForWhoLapsedAfterAWaiver() {
        Actor yearly = joined("yearly", Interval.YEAR);
        coop.waive().run(yearly);
        coop.clock.set(Instant.parse("2026-11-01T08:00:00Z"));
        assertThat(coop.standing(yearly)).isEqualTo("lapsed");
        coop.pays(yearly, "60.00");
        assertThat(paidDays(yearly)).containsExactly(new Days(LocalDate.of(2026, 11, 1), LocalDate.of(2027, 11, 1)));
    }

    @Test
    void startsThePaidPeriodOnTheDayOfPaymentForWhoLapsedWithinTheMonthOfTheInvoice() {
        coop.charter.adopt(Clause.DUES_GRACE, "PT0S", coop.clock.instant(), new ActId(UUID.randomUUID()));
        coop.pays(alice, "5.00");
        issueSecond();
        coop.clock.set(Instant.parse("2026-03-20T08:00:00Z"));
        assertThat(coop.standing(alice)).isEqualTo("lapsed");
        coop.pays(alice, "5.00");
        assertThat(paidDays())
                .containsExactly(
                        new Days(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28)),
                        new Days(LocalDate.of(2026, 3, 20), LocalDate.of(2026, 4, 20)));
    }

    @Test
    void neverCoversADayTwiceWhenSeveralLateInvoicesArePaidTogether() {
        issueSecond();
        coop.clock.set(Instant.parse("2026-06-10T08:00:00Z"));
        coop.pays(alice, "10.00");
        assertThat(paidDays())
                .containsExactly(
                        new Days(LocalDate.of(2026, 6, 10), LocalDate.of(2026, 7, 10)),
                        new Days(LocalDate.of(2026, 7, 10), LocalDate.of(2026, 8, 10)));
    }

    @Test
    void acceptsMoneyForAnEndedMembershipIntoCreditWhichTheNextOneUses() {
        InvoiceId first = coop.openInvoice(alice);
        coop.resign().run(alice);
        PaymentView paid = coop.record()
                .run(
                        coop.treasurer,
                        new RecordPayment.Request(coop.receipt("5.00", "late"), Optional.of(first), Optional.empty()));
        assertThat(paid.credit()).isEqualTo(usd("5.00"));
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "liabilities:member-credit -5.00 USD");
        coop.join().run(alice, Treasury.monthly("5.00"));
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 5.00 USD", "income:dues -5.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void settlesTheOpenInvoiceOfWhoJoinedAgainWhicheverOfTheirsIsNamed() {
        InvoiceId old = coop.openInvoice(alice);
        coop.resign().run(alice);
        coop.join().run(alice, Treasury.monthly("5.00"));
        InvoiceId open = coop.openInvoice(alice);
        PaymentId paid = coop.record()
                .run(
                        coop.treasurer,
                        new RecordPayment.Request(coop.receipt("5.00", "old"), Optional.of(old), Optional.empty()))
                .id();
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(payment(paid).settled()).containsExactly(new Settlement(open, paid, usd("5.00")));
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void isRecordedOncePerProviderAndReference() {
        RecordPayment.Request request = new RecordPayment.Request(
                coop.receipt("5.00", "once"), Optional.empty(), Optional.of(coop.membership(alice)));
        PaymentId first = coop.record().run(coop.treasurer, request).id();
        assertThatThrownBy(() -> coop.record().run(coop.treasurer, request))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.refusal()).isEqualTo(DuesRefusal.PAYMENT_RECORDED);
                    assertThat(refused.arguments()).containsExactly("bank", "once", first);
                });
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void isTheSamePaymentWhateverBlanksCopyingPutAroundItsReference() {
        Optional<MembershipId> payer = Optional.of(coop.membership(alice));
        PaymentView first = coop.record()
                .run(
                        coop.treasurer,
                        new RecordPayment.Request(coop.receipt("5.00", "\t4711 "), Optional.empty(), payer));
        assertThat(first.receipt().reference()).isEqualTo("4711");
        assertThatThrownBy(() -> coop.record()
                        .run(
                                coop.treasurer,
                                new RecordPayment.Request(coop.receipt("5.00", "4711"), Optional.empty(), payer)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(DuesRefusal.PAYMENT_RECORDED));
    }

    @Test
    void isForTheTreasuryOnlyAndRestsOnItsAct() {
        RecordPayment.Request request = new RecordPayment.Request(
                coop.receipt("5.00", "mine"), Optional.empty(), Optional.of(coop.membership(alice)));
        assertThatThrownBy(() -> coop.record().run(alice, request))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.POWER_MISSING));
        coop.record().run(coop.treasurer, request);
        assertThat(coop.events.types())
                .containsExactly("membership.opened", "invoice.issued", "power.used", "payment.recorded");
        NewEvent recorded = coop.events.appended().get(3);
        assertThat(recorded.act()).contains(Treasury.POSITION.act());
        assertThat(recorded.data()).isEmpty();
    }

    @Test
    void isShownToItsPayerQuietlyAndToTheTreasuryByAPublicUseOfItsPower() {
        coop.pays(alice, "2.00");
        RecordPayment.Request request = new RecordPayment.Request(
                coop.receipt("7.00", "shown"), Optional.empty(), Optional.of(coop.membership(alice)));
        PaymentView recorded = coop.record().run(coop.treasurer, request);
        int before = coop.events.appended().size();
        assertThat(coop.payment(alice, recorded.id())).isEqualTo(recorded);
        assertThat(coop.events.appended()).hasSize(before);
        assertThat(coop.payment(coop.treasurer, recorded.id())).isEqualTo(recorded);
        assertThat(coop.payment(coop.treasurer, recorded.id())).isEqualTo(recorded);
        assertThat(coop.events.types().subList(before, coop.events.types().size()))
                .as("what is told of looking twice")
                .containsExactly("power.used");
        coop.clock.advance(Span.parse("P1D"));
        assertThat(coop.payment(coop.treasurer, recorded.id())).isEqualTo(recorded);
        assertThat(coop.events.types()).hasSize(before + 2).endsWith("power.used");
        for (PaymentId id : List.of(recorded.id(), new PaymentId(UUID.randomUUID()))) {
            assertThatThrownBy(() -> coop.payment(coop.person("stranger-" + id), id))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.UNKNOWN));
        }
        assertThat(coop.events.appended()).hasSize(before + 2);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce() {
        Receipt wrong = new Receipt(
                Money.parse("-5", "JPY"), "My Bank", " ", coop.today().plusDays(1));
        assertThatThrownBy(() -> coop.record()
                        .run(
                                coop.treasurer,
                                new RecordPayment.Request(
                                        wrong, Optional.of(new InvoiceId(UUID.randomUUID())), Optional.empty())))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactly(
                                        "/amount/currency",
                                        "/amount/amount",
                                        "/provider",
                                        "/reference",
                                        "/receivedOn",
                                        "/invoice"));
        assertThat(coop.ledger
                        .transactions(LedgerQueries.Wanted.all(), new Page.Wish(20, Optional.empty()))
                        .items())
                .isEmpty();
    }

    @Test
    void wantsEitherAnInvoiceOrAMembership() {
        Receipt receipt = coop.receipt("5.00", "either");
        for (RecordPayment.Request request : List.of(
                new RecordPayment.Request(receipt, Optional.empty(), Optional.empty()),
                new RecordPayment.Request(
                        receipt, Optional.of(coop.openInvoice(alice)), Optional.of(coop.membership(alice))))) {
            assertThatThrownBy(() -> coop.record().run(coop.treasurer, request))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            refused -> assertThat(refused.flaws()).hasSize(1));
        }
        assertThatThrownBy(() -> coop.record()
                        .run(
                                coop.treasurer,
                                new RecordPayment.Request(
                                        receipt, Optional.empty(), Optional.of(new MembershipId(UUID.randomUUID())))))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.flaws())
                                .extracting(Flaw::pointer)
                                .containsExactly("/membership"));
    }

    @Test
    void asksForTwelveMonthsAtOnceForAYear() {
        Actor yearly = joined("yearly", Interval.YEAR);
        InvoiceView invoice = coop.shown(yearly).openInvoice().orElseThrow();
        assertThat(invoice.amount()).isEqualTo(usd("60.00"));
        assertThat(invoice.period()).isEqualTo(new Days(LocalDate.of(2026, 1, 31), LocalDate.of(2027, 1, 31)));
    }

    @Test
    void leavesNothingToPayOnceAMembershipEndsByTheClock() {
        coop.pays(alice, "5.00");
        InvoiceId second = issueSecond();
        coop.clock.advance(Span.parse("P1Y"));
        assertThat(coop.standing(alice)).isEqualTo("ended");
        assertThat(coop.dues
                        .invoiceOf(alice.account(), second, coop.clock.instant())
                        .orElseThrow()
                        .status())
                .isEqualTo(InvoiceStatus.VOID);
        assertThat(payment(coop.pays(alice, "5.00")).credit()).isEqualTo(usd("5.00"));
    }

    private InvoiceId issueSecond() {
        Days second = Interval.MONTH.period(membership().anchor(), 1);
        return coop.dues
                .issue(new NewInvoice(
                        new InvoiceId(Ids.next(coop.clock.instant())),
                        membership().id(),
                        Interval.MONTH,
                        second,
                        usd("5.00"),
                        coop.clock.instant()))
                .id();
    }

    private Membership membership() {
        return coop.shown(alice).membership();
    }

    private Actor joined(String handle, Interval interval) {
        Actor person = coop.person(handle);
        coop.join().run(person, new Contribution(usd("5.00"), interval));
        return person;
    }

    private List<Days> paidDays() {
        return paidDays(alice);
    }

    private List<Days> paidDays(Actor member) {
        return coop.memberships.of(coop.membership(member)).paid().stream()
                .map(PaidPeriod::days)
                .toList();
    }

    private PaymentView payment(PaymentId id) {
        return coop.payment(coop.treasurer, id);
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
