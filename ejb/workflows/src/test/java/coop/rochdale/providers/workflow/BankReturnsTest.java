package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.CreditorReference;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.workflow.Treasury;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ImportView;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Outcome;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a bank took back finds the payment that it was (rule R11). */
class BankReturnsTest {

    private static final String ADA = "GB82WEST12345698765432";
    private static final String CARL = "DE02120300000000202051";
    private static final String RETURNED = "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>";

    private final Providers providers = new Providers();
    private final Treasury coop = providers.treasury;
    private final Actor alice = coop.member("alice");
    private final String reference = CreditorReference.of(
                    coop.shown(alice).openInvoice().orElseThrow().number())
            .text();

    @BeforeEach
    void aFewDaysLater() {
        coop.clock.set(coop.clock.instant().plus(Duration.ofDays(4)));
    }

    @Test
    void takesBackWhatTheTransferSaidOfItself() {
        imported(paid("A", "", "dues-1", ADA));
        assertThat(coop.standing(alice)).isEqualTo("current");
        imported(returned("B", "", "dues-1", ADA));
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.events.types()).endsWith("payment.refunded");
    }

    @Test
    void takesBackWhatWasGivenTheSameNameOnTheWay() {
        imported(paid("A", "tx-77", "dues-1", ADA));
        imported(returned("B", "tx-77", "another", ADA));
        assertThat(coop.standing(alice)).isEqualTo("pending");
    }

    @Test
    void takesBackWhatTheBankCallsTheSame() {
        imported(paid("A", "", "", ADA));
        imported(new Camt(8).returned("5.00", "A"));
        assertThat(coop.standing(alice)).isEqualTo("pending");
    }

    @Test
    void takesBackWhatTheTreasuryAssignsOnlyOnceItCameBack() {
        imported(new Camt(8)
                .entry("5.00", "CRDT", details("A", "", "dues-1", ADA, ""))
                .entry("5.00", "DBIT", details("B", "", "dues-1", ADA, RETURNED)));
        Arrival paid = providers.unmatched().get(0);
        providers
                .assign()
                .run(
                        coop.treasurer,
                        paid.id(),
                        new AssignArrival.Request(Optional.empty(), Optional.of(coop.membership(alice))));
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
        assertThat(coop.standing(alice)).isEqualTo("pending");
    }

    @Test
    void takesBackEachPaymentOnce() {
        imported(paid("A", "", "dues-1", ADA));
        imported(returned("B", "", "dues-1", ADA));
        imported(returned("C", "", "dues-1", ADA));
        assertThat(providers.unmatched())
                .extracting(arrival -> arrival.decision().mismatch().orElseThrow())
                .as("of which no payment is known yet")
                .containsExactly(Mismatch.UNKNOWN_PAYMENT);
        imported(paid("D", "", "dues-1", ADA));
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
    }

    @Test
    void guessesNothing() {
        imported(paid("A", "", "standing-order", ADA));
        imported(returned("B", "", "standing-order", CARL));
        imported(returned("C", "", "NOTPROVIDED", ADA));
        assertThat(providers.unmatched()).as("of somebody else").hasSize(2);
        imported(paid("D", "", "standing-order", ADA));
        imported(returned("E", "", "standing-order", ADA));
        assertThat(providers.unmatched())
                .as("of two payments that look the same")
                .hasSize(3);
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 10.00 USD");
    }

    @Test
    void takesAPartBackAndLeavesMoreThanThePaymentToTheTreasury() {
        imported(paid("A", "", "dues-1", ADA));
        imported(part("2.00", "B"));
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.books()).containsExactly("assets:bank:main 3.00 USD", "income:dues -3.00 USD");
        imported(part("5.01", "C"));
        imported(part("4.00", "D"));
        assertThat(providers.unmatched())
                .extracting(arrival -> arrival.decision().mismatch().orElseThrow())
                .containsExactly(Mismatch.MORE_RETURNED, Mismatch.MORE_RETURNED);
        imported(part("3.00", "E"));
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
    }

    @Test
    void asksWhichOfTwoAlikeWentBackWhereTheTreasuryRecordedThatOneDid() {
        imported(paid("A", "", "standing-order", ADA));
        imported(paid("B", "", "standing-order", ADA));
        PaymentId second = paidLast();
        coop.chargeBack().run(coop.treasurer, second, "As the bank's page says.", Optional.empty());
        imported(returned("C", "", "standing-order", ADA));
        assertThat(providers.unmatched())
                .extracting(arrival -> arrival.decision().mismatch().orElseThrow())
                .as("of the first one, or what is recorded of the second one")
                .containsExactly(Mismatch.UNKNOWN_PAYMENT);
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 5.00 USD");
        providers.returned().run(coop.treasurer, providers.unmatched().get(0).id(), second);
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 5.00 USD");
        imported(returned("D", "", "standing-order", ADA));
        assertThat(providers.unmatched()).as("now it is the first one").isEmpty();
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 0.00 USD");
    }

    @Test
    void tellsOfWhatTheTreasuryRecordedBefore() {
        imported(paid("A", "", "dues-1", ADA));
        coop.chargeBack().run(coop.treasurer, paidLast(), "As the bank's page says.", Optional.of(usd("2.00")));
        imported(part("2.00", "B"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 3.00 USD");
        imported(part("3.00", "C"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 0.00 USD");
        imported(paid("D", "", "dues-2", ADA));
        coop.chargeBack().run(coop.treasurer, paidLast(), "As the bank's page says.", Optional.empty());
        imported(returned("E", "", "dues-2", ADA));
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 0.00 USD");
    }

    @Test
    void takesNoRefundOfOursForWhatABankReturns() {
        imported(paid("A", "", "dues-1", ADA));
        coop.refund().run(coop.treasurer, paidLast(), "Paid too much.", Optional.of(usd("2.00")));
        imported(returned("B", "", "dues-1", ADA));
        assertThat(providers.unmatched())
                .extracting(arrival -> arrival.decision().mismatch().orElseThrow())
                .as("2.00 went back twice")
                .containsExactly(Mismatch.MORE_RETURNED);
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 3.00 USD");
        imported(part("1.00", "C"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 2.00 USD");
        imported(part("2.00", "D"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 0.00 USD");
        assertThat(providers.unmatched()).hasSize(1);
    }

    @Test
    void countsARefundOfOursOnceWhereTheTreasurySaysThatAReturnTellsOfIt() {
        imported(paid("A", "", "dues-1", ADA));
        PaymentId paid = paidLast();
        coop.refund().run(coop.treasurer, paid, "Paid too much.", Optional.of(usd("2.00")));
        imported(new Camt(8).entry("2.00", "DBIT", details("B", "", "our-transfer", ADA, RETURNED)));
        providers.returned().run(coop.treasurer, providers.unmatched().get(0).id(), paid);
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 3.00 USD");
        imported(part("1.00", "C"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 2.00 USD");
        imported(part("2.00", "D"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 0.00 USD");
        assertThat(providers.unmatched()).isEmpty();
    }

    @Test
    void takesReturnsForWhatWasChargedBackBeforeWhatWeSentBack() {
        imported(paid("A", "", "dues-1", ADA));
        PaymentId paid = paidLast();
        coop.refund().run(coop.treasurer, paid, "Paid too much.", Optional.of(usd("1.00")));
        coop.chargeBack().run(coop.treasurer, restOf(paid), "As the bank's page says.", Optional.of(usd("2.00")));
        imported(part("2.00", "B"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 2.00 USD");
        imported(part("2.01", "C"));
        assertThat(providers.unmatched())
                .extracting(arrival -> arrival.decision().mismatch().orElseThrow())
                .containsExactly(Mismatch.MORE_RETURNED);
        imported(part("2.00", "D"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 0.00 USD");
    }

    @Test
    void meansTheOneThatStandsWhereWeSentTheOtherBack() {
        imported(paid("A", "", "standing-order", ADA));
        coop.refund().run(coop.treasurer, paidLast(), "Paid twice.", Optional.empty());
        imported(paid("B", "", "standing-order", ADA));
        imported(returned("C", "2.00"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 3.00 USD");
        imported(returned("D", "3.00"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 0.00 USD");
        imported(paid("E", "", "standing-order", ADA));
        imported(returned("F", "5.00"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 0.00 USD");
        assertThat(providers.unmatched()).isEmpty();
    }

    @Test
    void asksOfWhatWasChargedBackBesideWhatWeSentBackUntilAReturnTellsOfIt() {
        imported(paid("A", "", "standing-order", ADA));
        PaymentId first = paidLast();
        coop.refund().run(coop.treasurer, first, "Paid too much.", Optional.of(usd("2.00")));
        coop.chargeBack().run(coop.treasurer, restOf(first), "As the bank's page says.", Optional.empty());
        imported(paid("B", "", "standing-order", ADA));
        imported(returned("C", "3.00"));
        assertThat(providers.unmatched())
                .extracting(arrival -> arrival.decision().mismatch().orElseThrow())
                .as("of what stands, or what is recorded of the first one")
                .containsExactly(Mismatch.UNKNOWN_PAYMENT);
        providers.returned().run(coop.treasurer, providers.unmatched().get(0).id(), first);
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 5.00 USD");
        imported(returned("D", "1.00"));
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 4.00 USD");
        assertThat(providers.unmatched()).isEmpty();
    }

    @Test
    void holdsRollsBeforePeopleForWhatWentBackBeforeItCame() {
        imported(returned("A", "", "dues-1", ADA));
        int before = coop.memberships.waits().size();
        imported(paid("B", "", "dues-1", ADA));
        assertThat(providers.unmatched()).isEmpty();
        assertThat(coop.memberships.waits().stream().skip(before).toList()).startsWith("rolls", "people");
    }

    private PaymentId restOf(PaymentId payment) {
        return coop.dues.lastRestOf(coop.dues.payment(payment).orElseThrow()).id();
    }

    private static Camt returned(String bank, String amount) {
        return new Camt(8).entry(amount, "DBIT", details(bank, "", "standing-order", ADA, RETURNED));
    }

    private PaymentId paidLast() {
        return providers.arrivals.newest().decision().payment().orElseThrow();
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    private static Camt part(String amount, String reference) {
        return new Camt(8).entry(amount, "DBIT", details(reference, "", "dues-1", ADA, RETURNED));
    }

    @Test
    void takesWhatBouncedForNobodysDues() {
        ImportView done = imported(new Camt(8)
                .entry(
                        "5.00",
                        "CRDT",
                        details("A", "", "x", ADA, "<RmtInf><Ustrd>" + reference + "</Ustrd></RmtInf>" + RETURNED)));
        assertThat(done.lines()).containsEntry(Outcome.IGNORED, 1L);
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.books()).isEmpty();
    }

    private Camt paid(String bank, String way, String payer, String account) {
        return new Camt(8)
                .entry(
                        "5.00",
                        "CRDT",
                        details(bank, way, payer, account, "<RmtInf><Ustrd>" + reference + "</Ustrd></RmtInf>"));
    }

    private static Camt returned(String bank, String way, String payer, String account) {
        return new Camt(8).entry("5.00", "DBIT", details(bank, way, payer, account, RETURNED));
    }

    private static String details(String bank, String way, String payer, String account, String rest) {
        return "<AcctSvcrRef>" + bank + "</AcctSvcrRef><NtryDtls><TxDtls><Refs>"
                + said("EndToEndId", payer) + said("TxId", way) + "</Refs><RltdPties><DbtrAcct><Id><IBAN>" + account
                + "</IBAN></Id></DbtrAcct><CdtrAcct><Id><IBAN>DE89370400440532013000</IBAN></Id></CdtrAcct></RltdPties>"
                + rest + "</TxDtls></NtryDtls>";
    }

    private static String said(String name, String text) {
        return text.isEmpty() ? "" : "<" + name + ">" + text + "</" + name + ">";
    }

    private ImportView imported(Camt file) {
        return providers.read(file.statement());
    }
}
