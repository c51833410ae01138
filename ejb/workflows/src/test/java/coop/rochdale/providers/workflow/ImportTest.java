package coop.rochdale.providers.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.CreditorReference;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.workflow.Receiving;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.dues.workflow.Treasury;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Membership;
import coop.rochdale.positions.workflow.PowerLook;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.ImportView;
import coop.rochdale.providers.InMemoryArrivals;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.ProviderRefusal;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportTest {

    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    private final Providers providers = new Providers();
    private final Treasury coop = providers.treasury;
    private final InMemoryArrivals arrivals = providers.arrivals;
    private final Actor alice = coop.member("alice");
    private final Actor bob = coop.member("bob");
    private final Map<Actor, String> references = Map.of(alice, openReference(alice), bob, openReference(bob));

    @BeforeEach
    void aFewDaysLater() {
        coop.clock.set(coop.clock.instant().plus(Duration.ofDays(4)));
    }

    @Test
    void recordsWhatNamesItsInvoice() {
        ImportView done = imported(new Camt(8)
                .paid("5.00", "B-1", "thanks! " + reference(alice))
                .paidByReference("7.00", "B-2", reference(bob))
                .left("3.00", "B-3")
                .statement("0.00", "9.00"));
        assertThat(done.lines()).containsEntry(Outcome.MATCHED, 2L).containsEntry(Outcome.IGNORED, 1L);
        assertThat(done.matched()).hasSize(2);
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.standing(bob)).isEqualTo("current");
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 12.00 USD", "income:dues -10.00 USD", "liabilities:member-credit -2.00 USD");
    }

    @Test
    void recordsEveryPartOfABatchOnce() {
        String[] parts = {"5.00", reference(alice), "7.00", reference(bob)};
        ImportView done = imported(new Camt(8).batch("12.00", "B-4", parts).statement("0.00", "12.00"));
        assertThat(done.lines()).containsEntry(Outcome.MATCHED, 2L);
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.standing(bob)).isEqualTo("current");
        List<String> books =
                List.of("assets:bank:main 12.00 USD", "income:dues -10.00 USD", "liabilities:member-credit -2.00 USD");
        assertThat(coop.books()).isEqualTo(books);
        ImportView week = imported(new Camt(8)
                .paid("1.00", "B-3", "someone")
                .batch("12.00", "B-4", parts)
                .statement("0.00", "13.00"));
        assertThat(week.lines()).containsEntry(Outcome.MATCHED, 2L).containsEntry(Outcome.UNMATCHED, 1L);
        assertThat(coop.books()).isEqualTo(books);
    }

    @Test
    void tellsThePublicOfTheFileAndEachPaymentAndNamesNobody() {
        int before = coop.events.appended().size();
        imported(new Camt(8).paid("5.00", "B-1", reference(alice)).statement("0.00", "5.00"));
        assertThat(coop.events.types().subList(before, coop.events.appended().size()))
                .containsExactly("power.used", "import.recorded", "payment.recorded");
        assertThat(coop.events
                        .appended()
                        .subList(before, coop.events.appended().size())
                        .toString())
                .doesNotContain("Ada", "GB82", "RF");
        assertThat(coop.events.appended().get(before + 2).act()).contains(Treasury.POSITION.act());
    }

    @Test
    void keepsWhatFindsNobodyWithTheReason() {
        ImportView done = imported(new Camt(8)
                .paid("5.00", "B-1", "no idea")
                .paid("5.00", "B-2", CreditorReference.of(424_242).text())
                .paid("10.00", "B-3", reference(alice) + " and " + reference(bob))
                .returned("5.00", "B-4")
                .statement("0.00", "15.00"));
        assertThat(done.unmatched())
                .extracting(arrival -> arrival.decision().mismatch().orElseThrow())
                .containsExactly(
                        Mismatch.NO_REFERENCE,
                        Mismatch.UNKNOWN_REFERENCE,
                        Mismatch.SEVERAL_PAYERS,
                        Mismatch.UNKNOWN_PAYMENT);
        assertThat(coop.books()).isEmpty();
    }

    @Test
    void changesNothingWhenTheFileOrItsEntriesComeAgain() {
        Camt day = new Camt(8).paid("5.00", "B-1", reference(alice)).statement("0.00", "5.00");
        ImportView first = imported(day);
        ImportView again = imported(day);
        assertThat(again.id()).isEqualTo(first.id());
        ImportView week = imported(new Camt(2)
                .paid("5.00", "B-1", reference(alice))
                .paid("1.00", "B-9", "someone")
                .statement("0.00", "6.00"));
        assertThat(week.id()).isNotEqualTo(first.id());
        assertThat(week.lines()).containsEntry(Outcome.MATCHED, 1L).containsEntry(Outcome.UNMATCHED, 1L);
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void recordsTwoTransfersThatTheBankDoesNotTellApart() {
        imported(new Camt(8)
                .paidWithoutName("5.00", reference(alice))
                .paidWithoutName("5.00", reference(alice))
                .statement("0.00", "10.00"));
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 10.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -5.00 USD");
    }

    @Test
    void knowsThePaymentThatTheTreasuryRecordedByHand() {
        Membership payer = coop.memberships.find(coop.membership(alice)).orElseThrow();
        Receipt byHand = new Receipt(Money.parse("5.00", "USD"), "bank", "B-1", LocalDate.of(2026, 2, 3));
        coop.receiving().receive(new Receiving.Arrived(byHand, payer), Witness.PROVIDER);
        Receipt other = new Receipt(Money.parse("4.00", "USD"), "bank", "B-2", LocalDate.of(2026, 2, 3));
        coop.receiving().receive(new Receiving.Arrived(other, payer), Witness.PROVIDER);
        ImportView done = imported(new Camt(8)
                .paid("5.00", "B-1", reference(alice))
                .paid("5.00", "B-2", reference(bob))
                .statement("0.00", "10.00"));
        assertThat(done.matched()).hasSize(1);
        assertThat(done.unmatched())
                .extracting(arrival -> arrival.decision().mismatch().orElseThrow())
                .containsExactly(Mismatch.REFERENCE_TAKEN);
        assertThat(coop.books().get(0)).isEqualTo("assets:bank:main 9.00 USD");
    }

    @Test
    void letsTheTreasuryAssignWhatIsUnmatchedOnce() {
        imported(new Camt(8)
                .paid("5.00", "B-1", "no idea")
                .returned("5.00", "B-2")
                .statement("0.00", "0.00"));
        List<Arrival> waiting = unmatched();
        AssignArrival.Request toAlice =
                new AssignArrival.Request(Optional.empty(), Optional.of(coop.membership(alice)));
        assertRefused(() -> assign().run(alice, waiting.get(0).id(), toAlice), CommonRefusal.POWER_MISSING);
        Arrival assigned = assign().run(coop.treasurer, waiting.get(0).id(), toAlice);
        assertThat(assigned.decision().outcome()).isEqualTo(Outcome.MATCHED);
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertRefused(
                () -> assign().run(coop.treasurer, waiting.get(0).id(), toAlice), ProviderRefusal.NOTHING_TO_ASSIGN);
        assertRefused(() -> assign().run(coop.treasurer, waiting.get(1).id(), toAlice), ProviderRefusal.NOT_A_PAYMENT);
        assertRefused(
                () -> assign().run(
                                coop.treasurer,
                                waiting.get(1).id(),
                                new AssignArrival.Request(Optional.empty(), Optional.empty())),
                CommonRefusal.INVALID);
        assertThat(unmatched())
                .extracting(Arrival::id)
                .containsExactly(waiting.get(1).id());
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "income:dues -5.00 USD");
    }

    @Test
    void takesBackThePaymentThatTheTreasurySaysWentBack() {
        ImportView done = imported(new Camt(8)
                .paid("5.00", "B-1", reference(alice))
                .returned("5.00", "B-2")
                .returned("6.00", "B-3")
                .returned("4.00", "B-4")
                .statement("10.00", "0.00"));
        PaymentId paid = done.matched().get(0).decision().payment().orElseThrow();
        RecordReturn record = providers.returned();
        List<Arrival> back = unmatched();
        assertRefused(() -> record.run(alice, back.get(0).id(), paid), CommonRefusal.POWER_MISSING);
        assertRefused(() -> record.run(coop.treasurer, back.get(1).id(), paid), CommonRefusal.INVALID);
        assertThat(record.run(coop.treasurer, back.get(0).id(), paid).decision().outcome())
                .isEqualTo(Outcome.TAKEN_BACK);
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.books()).containsExactly("assets:bank:main 0.00 USD", "income:dues 0.00 USD");
        assertRefused(() -> record.run(coop.treasurer, back.get(0).id(), paid), ProviderRefusal.NOTHING_TO_ASSIGN);
        assertRefused(() -> record.run(coop.treasurer, back.get(2).id(), paid), CommonRefusal.INVALID);
    }

    @Test
    void takesBackAsMuchOfAPaymentAsWentBackAndCountsEachReturnOnce() {
        ImportView done = imported(new Camt(8)
                .paid("8.00", "B-1", reference(alice))
                .returned("2.00", "B-2")
                .returned("3.00", "B-3")
                .returned("1.00", "B-4")
                .statement("0.00", "2.00"));
        PaymentId paid = done.matched().get(0).decision().payment().orElseThrow();
        RecordReturn record = providers.returned();
        List<Arrival> back = unmatched();
        record.run(coop.treasurer, back.get(0).id(), paid);
        assertThat(coop.standing(alice)).isEqualTo("current");
        PaymentId rest =
                coop.payment(alice, paid).refund().flatMap(Refund::rest).orElseThrow();
        assertRefused(() -> record.run(coop.treasurer, back.get(1).id(), paid), CommonRefusal.INVALID);
        Arrival second = record.run(coop.treasurer, back.get(1).id(), rest);
        assertThat(second.decision()).isEqualTo(Decision.takenBack(paid));
        assertThat(coop.standing(alice)).isEqualTo("pending");
        PaymentId last =
                coop.payment(alice, rest).refund().flatMap(Refund::rest).orElseThrow();
        coop.chargeBack()
                .run(coop.treasurer, last, "Seen before the statement.", Optional.of(Money.parse("1.00", "USD")));
        record.run(coop.treasurer, back.get(2).id(), last);
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 2.00 USD", "income:dues -2.00 USD", "liabilities:member-credit 0.00 USD");
    }

    @Test
    void assignsUnderAnotherNameWhatHasAReferenceThatIsTaken() {
        Membership payer = coop.memberships.find(coop.membership(alice)).orElseThrow();
        Receipt other = new Receipt(Money.parse("4.00", "USD"), "bank", "B-1", LocalDate.of(2026, 2, 3));
        coop.receiving().receive(new Receiving.Arrived(other, payer), Witness.PROVIDER);
        imported(new Camt(8).paid("5.00", "B-1", reference(bob)).statement("0.00", "5.00"));
        AssignArrival.Request toBob = new AssignArrival.Request(Optional.of(coop.openInvoice(bob)), Optional.empty());
        assign().run(coop.treasurer, unmatched().get(0).id(), toBob);
        assertThat(coop.standing(bob)).isEqualTo("current");
    }

    @Test
    void isFinishedByWhoeverComesNextIfTheServerDiesOnceItIsTaken() {
        Camt file = new Camt(8);
        for (int i = 0; i < 600; i++) {
            file.paid("0.01", "B-" + i, reference(alice));
        }
        ImportId taken = providers.accept().run(coop.treasurer, request(file.statement("0.00", "6.00")));
        assertThat(arrivals.imported(taken).orElseThrow().lines()).containsEntry(Outcome.WAITING, 600L);
        providers.finish().run();
        assertThat(arrivals.imported(taken).orElseThrow().lines()).containsEntry(Outcome.MATCHED, 600L);
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 6.00 USD", "income:dues -5.00 USD", "liabilities:member-credit -1.00 USD");
    }

    @Test
    void isForTheTreasuryOnly() {
        Camt day = new Camt(8).statement("0.00", "0.00");
        assertRefused(() -> imports().run(alice, request(day)), CommonRefusal.POWER_MISSING);
        assertRefused(() -> show().run(alice, imported(day).id()), CommonRefusal.POWER_MISSING);
        assertRefused(
                () -> new ListUnmatched(coop.clock, looks(), arrivals).run(alice, ALL), CommonRefusal.POWER_MISSING);
    }

    @Test
    void showsTheTreasuryTheLinesOfAFile() {
        ImportView done = imported(new Camt(8)
                .paid("5.00", "B-1", reference(alice))
                .left("3.00", "B-2")
                .statement("0.00", "2.00"));
        assertThat(show().lines(coop.treasurer, done.id(), Optional.empty(), ALL)
                        .items())
                .hasSize(2);
        assertThat(show().lines(coop.treasurer, done.id(), Optional.of(Outcome.IGNORED), ALL)
                        .items())
                .extracting(arrival -> arrival.reported().movement().reference())
                .containsExactly("B-2");
    }

    private List<Arrival> unmatched() {
        return new ListUnmatched(coop.clock, looks(), arrivals)
                .run(coop.treasurer, ALL)
                .items();
    }

    /** Of the first invoice, which may be paid by now. */
    private String reference(Actor member) {
        return references.getOrDefault(member, "");
    }

    private String openReference(Actor member) {
        return CreditorReference.of(
                        coop.shown(member).openInvoice().orElseThrow().number())
                .text();
    }

    private ImportView imported(Camt file) {
        return imports().run(coop.treasurer, request(file));
    }

    private static AcceptImport.Request request(Camt file) {
        byte[] bytes = file.xml().getBytes(StandardCharsets.UTF_8);
        String digest = String.format("%064x", new java.math.BigInteger(1, bytes).hashCode() & 0xFFFFFFFFL);
        return new AcceptImport.Request(new CamtBank(new OwnBankAccount()), new ByteArrayInputStream(bytes), digest);
    }

    private ImportPayments imports() {
        return providers.imports();
    }

    private ShowImport show() {
        return providers.show();
    }

    private AssignArrival assign() {
        return providers.assign();
    }

    private PowerLook looks() {
        return providers.looks();
    }

    private static void assertRefused(ThrowingCallable act, Refusal why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(why));
    }
}
