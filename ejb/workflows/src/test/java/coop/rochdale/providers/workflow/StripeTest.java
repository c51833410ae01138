package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Until;
import coop.rochdale.members.MembershipId;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.ProviderRefusal;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeTest {

    private final Providers coop = new Providers();
    private final StripeEvents stripe = new StripeEvents(coop.treasury.clock.instant());
    private final Actor alice = coop.treasury.member("alice");
    private final MembershipId membership = coop.treasury.membership(alice);

    @Test
    void recordsWhatASubscriptionPaysForItsMember() {
        hear(stripe.checkedOut(membership, "cus_1", "sub_1"));
        assertThat(coop.treasury.books()).isEmpty();
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
        assertThat(coop.customers.isSubscribed("stripe", alice.account())).isTrue();
        hear(stripe.unsubscribed("sub_1"));
        assertThat(coop.customers.isSubscribed("stripe", alice.account())).isFalse();
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
    }

    @Test
    void hearsAnEventOnceHoweverOftenItIsSent() {
        String paid = stripe.paid("in_1", "cus_1", membership, 500);
        hear(paid);
        hear(paid);
        coop.treasury.clock.set(coop.treasury.clock.instant().plusSeconds(86_400));
        hear(paid);
        // The same invoice told by another event is the same money.
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void findsTheMemberOfWhatWasPaidBeforeWeHeardWhoseItIs() {
        hear(stripe.paidByCustomerOnly("in_1", "cus_1", 500, "usd"));
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        assertThat(unmatched()).containsExactly(Mismatch.NO_REFERENCE);
        hear(stripe.checkedOut(membership, "cus_1", "sub_1"));
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(unmatched()).isEmpty();
        hear(stripe.paidByCustomerOnly("in_2", "cus_1", 500, "usd"));
        assertThat(coop.treasury.books())
                .containsExactly(
                        "assets:stripe 10.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -5.00 USD");
    }

    @Test
    void takesBackWhatIsRefundedOrDisputedWhicheverWeHearFirst() {
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        hear(stripe.refunded("in_1", 500, 200));
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 3.00 USD", "income:dues -3.00 USD");
        hear(stripe.refunded("in_1", 500, 500));
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 0.00 USD", "income:dues 0.00 USD");
        assertThat(unmatched()).as("the part is in the whole").isEmpty();
        hear(stripe.disputed("in_2", 500));
        hear(stripe.refunded("in_2", 500, 100));
        assertThat(unmatched()).containsExactly(Mismatch.UNKNOWN_PAYMENT, Mismatch.UNKNOWN_PAYMENT);
        hear(stripe.paid("in_2", "cus_1", membership, 500));
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 0.00 USD", "income:dues 0.00 USD");
        hear(stripe.refunded("in_2", 500, 500));
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 0.00 USD", "income:dues 0.00 USD");
    }

    /** Stripe counts what it refunded of a charge altogether; what is disputed it tells of each dispute by itself. */
    @ParameterizedTest(name = "{0}: {1} left")
    @CsvSource({
        "r200, 800",
        "r200 r500, 500",
        "r500 r200, 500",
        "r200 r200 r500 r500 r200, 500",
        "r200 r500 r1000, 0",
        "r1000 r500 r200, 0",
        "r200 d800, 0",
        "d800 r200, 0",
        "r200 d300, 500",
        "d300 r200 r500, 200",
        "r500 d1000, 0"
    })
    void takesBackPartsInWhateverOrderAndHoweverOftenTheyAreTold(String told, long left) {
        Runnable pay = () -> hear(stripe.paid("in_1", "cus_1", membership, 1_000));
        List<Runnable> goBack = Stream.of(told.split(" ", -1))
                .map(back -> (Runnable) () -> hear(goesBack(back)))
                .toList();
        pay.run();
        goBack.forEach(Runnable::run);
        assertLeft(left);
        goBack.forEach(Runnable::run);
        assertLeft(left);
    }

    @ParameterizedTest
    @CsvSource({"r200 r500, 500", "d800 r200, 0", "r500 r200 d300, 200"})
    void takesBackPartsThatItHeardOfBeforeThePayment(String told, long left) {
        Stream.of(told.split(" ", -1)).forEach(back -> hear(goesBack(back)));
        assertThat(unmatched()).containsOnly(Mismatch.UNKNOWN_PAYMENT);
        hear(stripe.paid("in_1", "cus_1", membership, 1_000));
        assertLeft(left);
    }

    @Test
    void countsWhatTheTreasuryRecordedBeforeStripeSaidSo() {
        hear(stripe.paid("in_1", "cus_1", membership, 1_000));
        PaymentId paid = coop.treasury.dues.leftOf(alice.account()).get(0).payment();
        coop.treasury.chargeBack().run(coop.treasury.treasurer, paid, "Refunded.", Optional.of(usd("2.00")));
        hear(stripe.refunded("in_1", 1_000, 200));
        assertLeft(800);
        hear(stripe.refunded("in_1", 1_000, 700));
        assertLeft(300);
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
    }

    @Test
    void leavesToTheTreasuryWhatIsLargerThanItsPayment() {
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        hear(stripe.disputed("in_1", 501));
        assertThat(unmatched()).containsExactly(Mismatch.MORE_RETURNED);
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
    }

    private String goesBack(String told) {
        long amount = Long.parseLong(told.substring(1));
        return told.startsWith("r") ? stripe.refunded("in_1", 1_000, amount) : stripe.disputed("in_1", amount);
    }

    private void assertLeft(long minor) {
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.ledger.balances(Until.now()))
                .filteredOn(balance -> balance.account().name().equals("assets:stripe"))
                .extracting(balance -> balance.balance().amountMinor())
                .containsExactly(minor);
        assertThat(coop.treasury.standing(alice)).isEqualTo(minor < 500 ? "pending" : "current");
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    @Test
    void takesBackWhatTheTreasuryAssignsAfterItWentBack() {
        hear(stripe.paidByCustomerOnly("in_1", "cus_1", 500, "usd"));
        hear(stripe.refunded("in_1", 500, 500));
        assertThat(unmatched()).containsExactly(Mismatch.NO_REFERENCE, Mismatch.UNKNOWN_PAYMENT);
        AssignArrival.Request toAlice = new AssignArrival.Request(Optional.empty(), Optional.of(membership));
        coop.assign().run(coop.treasury.treasurer, coop.unmatched().get(0).id(), toAlice);
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 0.00 USD", "income:dues 0.00 USD");
    }

    @Test
    void readsInvoicesOfNewerVersionsAndSinglePayments() {
        hear(stripe.paidUnderAParent("in_1", membership, 300));
        hear(stripe.paidOnce(membership, "pi_2", 200));
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void findsWhatIsRefundedOrDisputedUnderNewerVersionsInAnyOrder() {
        hear(stripe.paidUnderAParent("in_1", membership, 500));
        hear(stripe.refundedByIntent("in_1", 500));
        assertThat(unmatched()).containsExactly(Mismatch.UNKNOWN_PAYMENT);
        hear(stripe.joined("in_1"));
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        hear(stripe.joined("in_2"));
        hear(stripe.paidUnderAParent("in_2", membership, 500));
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        hear(stripe.disputed("in_2", 500));
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        hear(stripe.refundedByIntent("in_3", 500));
        hear(stripe.joined("in_3"));
        hear(stripe.paidUnderAParent("in_3", membership, 500));
        hear(stripe.paidWithItsPayments("in_4", membership, 500));
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        hear(stripe.refundedByIntent("in_4", 500));
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 0.00 USD", "income:dues 0.00 USD");
    }

    @Test
    void takesAWonDisputeForANewPaymentWhicheverWeHearFirst() {
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        hear(stripe.disputed("in_1", 500));
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        hear(stripe.reinstated("in_1", 500));
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
        hear(stripe.disputed("in_1", 500));
        hear(stripe.reinstated("in_1", 500));
        assertThat(coop.treasury.books())
                .as("told again")
                .containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
        hear(stripe.refunded("in_1", 500, 500));
        assertThat(coop.treasury.standing(alice)).as("and then sent back").isEqualTo("pending");

        hear(stripe.paid("in_2", "cus_1", membership, 500));
        hear(stripe.reinstated("in_2", 500));
        assertThat(unmatched()).as("of no dispute that we know").containsExactly(Mismatch.NO_REFERENCE);
        hear(stripe.disputed("in_2", 500));
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void takesNothingThatWasWonForADisputeThatWeHearOfLate() {
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        PaymentId paid = coop.arrivals.newest().decision().payment().orElseThrow();
        coop.treasury.chargeBack().run(coop.treasury.treasurer, paid, "As Stripe's page says.", Optional.empty());
        hear(stripe.reinstated("in_1", 500));
        AssignArrival.Request toAlice = new AssignArrival.Request(Optional.empty(), Optional.of(membership));
        coop.assign().run(coop.treasury.treasurer, coop.unmatched().get(0).id(), toAlice);
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        hear(stripe.disputed("in_1", 500));
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void takesAPartThatWasWonForANewPaymentToo() {
        hear(stripe.paid("in_1", "cus_1", membership, 500));
        hear(stripe.disputed("in_1", 200));
        assertThat(coop.treasury.standing(alice)).isEqualTo("pending");
        hear(stripe.reinstated("in_1", 200));
        assertThat(unmatched()).isEmpty();
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void leavesOthersMoneyAndOtherCurrenciesToTheTreasury() {
        hear(stripe.paidByCustomerOnly("in_1", "cus_1", 500, "usd"));
        hear(stripe.paidByCustomerOnly("in_2", "cus_1", 500, "jpy"));
        hear(stripe.checkedOut(membership, "cus_1", "sub_1"));
        assertThat(unmatched()).containsExactly(Mismatch.NOT_RECORDABLE);
        assertThat(coop.treasury.books()).containsExactly("assets:stripe 5.00 USD", "income:dues -5.00 USD");
        hear(stripe.checkedOut(new MembershipId(new java.util.UUID(7, 7)), "cus_2", "sub_2"));
        hear(stripe.paidByCustomerOnly("in_3", "cus_2", 500, "usd"));
        assertThat(unmatched()).containsExactly(Mismatch.NOT_RECORDABLE, Mismatch.NO_REFERENCE);
    }

    @Test
    void ignoresWhatSaysNothingAboutMoney() {
        hear(stripe.event("invoice.payment_failed", "{\"id\": \"in_1\", \"amount_due\": 500, \"currency\": \"usd\"}"));
        hear(stripe.event("some.day.invented", "[]"));
        hear(stripe.paid("in_free", "cus_1", membership, 0));
        assertThat(coop.treasury.books()).isEmpty();
        assertThat(unmatched()).isEmpty();
    }

    @Test
    void hearsOnlyWhatIsSignedWithTheSecretAndLately() {
        String paid = stripe.paid("in_1", "cus_1", membership, 500);
        Instant now = coop.treasury.clock.instant();
        for (String header : List.of(
                "",
                "nonsense",
                "t=,v1=",
                StripeEvents.signed(paid, now, "whsec_of_another"),
                StripeEvents.signed(paid + " ", now),
                StripeEvents.signed(paid, now).replace("v1=", "v0="),
                StripeEvents.signed(paid, now).replaceFirst("t=[0-9]+,", ""),
                StripeEvents.signed(paid, now.minusSeconds(301)),
                StripeEvents.signed(paid, now.plusSeconds(301)),
                StripeEvents.signed(paid, now)
                        .replaceFirst("t=[0-9]+", "t=" + now.minusSeconds(1).getEpochSecond()))) {
            assertRefused(() -> coop.hear(paid, header), ProviderRefusal.NOT_GENUINE);
        }
        assertThat(coop.treasury.books()).isEmpty();
        coop.hear(paid, "v1=" + "0".repeat(64) + "," + StripeEvents.signed(paid, now.minusSeconds(300)));
        assertThat(coop.treasury.standing(alice)).isEqualTo("current");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"id\": 5, \"type\": \"invoice.paid\"}",
                "{\"id\": \"evt\", \"type\": \"invoice.paid\", \"created\": 1}",
                "{\"id\": \"evt\", \"type\": \"invoice.paid\", \"created\": 1, \"data\": {\"object\": {\"id\": \"in\","
                        + " \"currency\": \"usd\", \"amount_paid\": 1e99999}}}",
                "{\"id\": \"evt\", \"type\": \"invoice.paid\", \"created\": 1, \"data\": {\"object\": {\"id\": \"in\","
                        + " \"currency\": \"doge\", \"amount_paid\": 5}}}",
                "{\"id\": \"evt\", \"type\": \"invoice.paid\", \"created\": -1, \"data\": {\"object\": {\"id\": \"in\","
                        + " \"currency\": \"usd\", \"amount_paid\": 5}}}"
            })
    void refusesASignedEventThatCannotBeRead(String event) {
        assertRefused(() -> hear(event), ProviderRefusal.NOTICE_UNREADABLE);
    }

    @Test
    void isSilentUntilItIsSetUp() {
        StripeProvider without = new StripeProvider(new StripeSettings());
        assertThat(without.isSetUp()).isFalse();
        assertRefused(
                () -> coop.hear(without, "{}", StripeEvents.signed("{}", coop.treasury.clock.instant())),
                ProviderRefusal.NOT_CONFIGURED);
        assertRefused(() -> coop.checkout().run(alice, without), ProviderRefusal.NOT_CONFIGURED);
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 5.00, 500",
        "JPY, 500, 500",
        "KWD, 5.000, 5000",
        "ISK, 500, 50000",
        "UGX, 500, 50000",
        "MGA, 500.00, 500",
        "KRW, 500, 500"
    })
    void countsAsStripeDoes(String currency, String amount, long stripes) {
        Money money = Money.parse(amount, currency);
        assertThat(StripeAmount.stripes(money)).isEqualTo(stripes);
        assertThat(StripeAmount.money(stripes, Currency.getInstance(currency))).isEqualTo(money);
    }

    private void hear(String event) {
        coop.hear(event, StripeEvents.signed(event, coop.treasury.clock.instant()));
    }

    private List<Mismatch> unmatched() {
        return coop.unmatched().stream()
                .map(Arrival::decision)
                .map(decision -> decision.mismatch())
                .flatMap(Optional::stream)
                .toList();
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, Refusal why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
