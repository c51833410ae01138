package coop.rochdale.dues.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import coop.rochdale.charter.Clause;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.InMemoryLabourLog;
import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourCredit;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Work;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Body;
import coop.rochdale.members.MembershipRefusal;
import coop.rochdale.members.Standing;
import coop.rochdale.members.VotingRights;
import coop.rochdale.positions.InMemoryLooks;
import coop.rochdale.positions.Stint;
import coop.rochdale.positions.workflow.PowerLook;
import coop.rochdale.positions.workflow.PowerUse;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class LabourTest {

    private final Treasury coop = new Treasury(Map.of(Clause.LABOUR_CAP, "20.00", Clause.LABOUR_RATE, "10.00"));
    private final InMemoryLabourLog log = new InMemoryLabourLog(coop.dues, coop.memberships);
    private final Actor alice = coop.member("alice");
    private final Actor bob = paid("bob");

    @Test
    void settlesTheOpenInvoiceOnceAnotherMemberAttestsIt() {
        LabourId id = logs(alice, "1.5");
        assertThat(coop.standing(alice)).isEqualTo("pending");
        Labour attested = attest(bob, id);
        assertThat(attested.attestation().orElseThrow().value()).isEqualTo(usd("15.00"));
        assertThat(attested.left()).contains(usd("10.00"));
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.books())
                .containsExactly("assets:bank:main 5.00 USD", "expenses:labour 5.00 USD", "income:dues -10.00 USD");
        assertThat(coop.events.types()).contains("labour.logged", "labour.attested", "payment.recorded");
        assertThat(coop.events.appended().toString()).doesNotContain("Cleaned");
    }

    @Test
    void countsAMonthUpToTheCapAndBooksNothingThatNoInvoiceTakes() {
        attest(bob, logs(alice, "1.5"));
        assertThat(value(attest(bob, logs(alice, "1.5")))).isEqualTo(usd("5.00"));
        assertThat(value(attest(bob, logs(alice, "1")))).isEqualTo(usd("0.00"));
        Work older = new Work("Cleaned the shop", coop.today().minusMonths(1), 60, "Look at it.");
        assertThat(value(attest(bob, log().run(alice, older).id()))).isEqualTo(usd("10.00"));
        assertThat(coop.books())
                .containsExactly("assets:bank:main 5.00 USD", "expenses:labour 5.00 USD", "income:dues -10.00 USD");
    }

    @Test
    void waitsForInvoicesToComeAndForMoneyThatWasPaidAhead() {
        coop.pays(alice, "7.00");
        LabourId id = logs(alice, "1");
        attest(bob, id);
        assertThat(log.find(id).orElseThrow().left()).contains(usd("10.00"));
        assertThat(log.waiting(coop.clock.instant())).isEmpty();
        coop.resign().run(alice);
        coop.join().run(alice, Treasury.monthly("9.00"));
        assertThat(log.waiting(coop.clock.instant())).containsExactly(alice.account());
        new UseLabour(work()).run(alice.account());
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(log.find(id).orElseThrow().left()).contains(usd("3.00"));
        assertThat(log.waiting(coop.clock.instant())).isEmpty();
        assertThat(coop.books())
                .containsExactly(
                        "assets:bank:main 12.00 USD",
                        "expenses:labour 7.00 USD",
                        "income:dues -19.00 USD",
                        "liabilities:member-credit 0.00 USD");
    }

    @Test
    void isAttestedByAnotherPersonWithAVoteAndOnce() {
        LabourId id = logs(alice, "1");
        Actor carol = coop.member("carol");
        assertRefused(() -> attest(alice, id), DuesRefusal.LABOUR_OWN);
        assertRefused(() -> attest(carol, id), DuesRefusal.LABOUR_BY_VOTERS);
        attest(bob, id);
        assertRefused(() -> attest(bob, id), DuesRefusal.LABOUR_OVER);
        assertRefused(() -> withdraw().run(alice, id), DuesRefusal.LABOUR_OVER);
    }

    @Test
    void isWithdrawnByItsWorkerAlone() {
        LabourId id = logs(alice, "1");
        assertRefused(() -> withdraw().run(bob, id), CommonRefusal.UNKNOWN);
        assertThat(withdraw().run(alice, id).state()).isEqualTo(Stint.State.WITHDRAWN);
        assertRefused(() -> attest(bob, id), DuesRefusal.LABOUR_OVER);
    }

    @Test
    void isCorrectedByTheTreasuryWithAllThatCameOfIt() {
        LabourId id = logs(alice, "1.5");
        assertRefused(() -> correct().run(coop.treasurer, id, "No."), DuesRefusal.LABOUR_NOT_ATTESTED);
        attest(bob, id);
        PaymentId payment = log.uses(id).get(0);
        assertRefused(() -> coop.refund().run(coop.treasurer, payment, "No.", Optional.empty()), DuesRefusal.IS_LABOUR);
        assertRefused(() -> correct().run(bob, id, "No."), CommonRefusal.POWER_MISSING);
        assertThat(flaws(() -> correct().run(coop.treasurer, id, " "))).isEqualTo("/reason");
        Labour corrected = correct().run(coop.treasurer, id, "It was somebody else's.");
        assertThat(corrected.state()).isEqualTo(Stint.State.CORRECTED);
        assertThat(corrected.left()).isEmpty();
        assertThat(coop.standing(alice)).isEqualTo("pending");
        assertThat(coop.books())
                .containsExactly("assets:bank:main 5.00 USD", "expenses:labour 0.00 USD", "income:dues -5.00 USD");
        assertThat(log.waiting(coop.clock.instant())).isEmpty();
        assertThat(coop.events.types()).contains("labour.corrected", "payment.refunded");
    }

    @Test
    void isLoggedByMembersWithinReason() {
        Actor stranger = coop.person("stranger");
        assertRefused(() -> logs(stranger, "1"), MembershipRefusal.NOT_A_MEMBER);
        LocalDate tomorrow = coop.today().plusDays(1);
        assertThat(flaws(() -> log().run(alice, new Work("two\nlines", tomorrow, Stint.minutes("1.3"), " "))))
                .isEqualTo("/task /date /hours /evidence");
        // Which is more than a quarter, and less than a minute more.
        assertThat(flaws(() -> logs(alice, "1.26"))).isEqualTo("/hours");
        assertThat(flaws(() -> logs(alice, "24.01"))).isEqualTo("/hours");
        assertThat(flaws(() -> logs(alice, "24.25"))).isEqualTo("/hours");
        assertThat(flaws(() -> logs(alice, "an hour"))).isEqualTo("/hours");
        for (int i = 0; i < LabourCredit.MOST_UNATTESTED; i++) {
            logs(alice, "0.25");
        }
        assertRefused(() -> logs(alice, "1"), DuesRefusal.LABOUR_TOO_MUCH);
        assertThat(new ListLabour(log)
                        .run(alice, new Page.Wish(100, Optional.empty()))
                        .items())
                .hasSize(LabourCredit.MOST_UNATTESTED);
    }

    @Test
    void isNotRecordedAsMoney() {
        Receipt forged = new Receipt(usd("5.00"), "labour", "forged", coop.today());
        assertThat(flaws(() -> coop.record()
                        .run(
                                coop.treasurer,
                                new RecordPayment.Request(
                                        forged, Optional.empty(), Optional.of(coop.membership(alice))))))
                .isEqualTo("/provider");
    }

    @Test
    void isSeenByItsWorkerAndByWhoeverMayAttestIt() {
        LabourId id = logs(alice, "1");
        PowerLook looks = new PowerLook(coop.powers(), new InMemoryLooks(), coop.events);
        ShowLabour show = new ShowLabour(coop.clock, looks, rights(), log, coop.accounts);
        assertThat(show.run(alice, id).labour().work().hours()).isEqualTo("1");
        assertThat(show.run(bob, id).handle()).contains("alice");
        long powersUsed = powersUsed();
        assertThat(show.run(coop.treasurer, id).labour().id()).isEqualTo(id);
        assertThat(powersUsed()).isEqualTo(powersUsed + 1);
        Actor stranger = coop.person("stranger");
        assertRefused(() -> show.run(stranger, id), CommonRefusal.UNKNOWN);
        // What events tell of it helps the treasury alone, and attests nothing.
        LabourId told = new LabourId(coop.events.appended().stream()
                .filter(event -> event.type().equals("labour.logged"))
                .findFirst()
                .orElseThrow()
                .subject());
        assertThat(told).isNotEqualTo(id);
        assertRefused(() -> show.run(bob, told), CommonRefusal.UNKNOWN);
        assertRefused(() -> attest(bob, told), CommonRefusal.UNKNOWN);
        assertThat(show.run(coop.treasurer, told).labour().id()).isEqualTo(id);
        attest(bob, id);
        assertThat(correct().run(coop.treasurer, told, "Not so.").state()).isEqualTo(Stint.State.CORRECTED);
    }

    private long powersUsed() {
        return coop.events.types().stream().filter("power.used"::equals).count();
    }

    private Actor paid(String handle) {
        Actor member = coop.member(handle);
        coop.pays(member, "5.00");
        return member;
    }

    private LabourId logs(Actor worker, String hours) {
        return log().run(worker, new Work("Cleaned the shop", coop.today(), Stint.minutes(hours), "Look at it."))
                .id();
    }

    private Labour attest(Actor witness, LabourId id) {
        return new AttestLabour(coop.clock, coop.charter, coop.register, rights(), log, work(), coop.events)
                .run(witness, id);
    }

    private static Money value(Labour labour) {
        return labour.attestation().orElseThrow().value();
    }

    private LogLabour log() {
        return new LogLabour(coop.clock, coop.register, log, coop.events);
    }

    private WithdrawLabour withdraw() {
        return new WithdrawLabour(coop.clock, log, new LabourDoor(log), coop.events);
    }

    private CorrectLabour correct() {
        return new CorrectLabour(
                coop.clock,
                new PowerUse(coop.powers(), coop.events),
                coop.register,
                coop.memberships,
                log,
                coop.refunding(),
                coop.events);
    }

    private WorkForDues work() {
        return new WorkForDues(coop.clock, coop.register, coop.dues, coop.dues, log, coop.receiving());
    }

    private VotingRights rights() {
        return (account, at) ->
                coop.memberships.standingOf(account, at).filter(Standing::votes).isPresent()
                        ? Set.of(Body.CONSUMER)
                        : Set.of();
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }

    private static void assertRefused(ThrowingCallable act, Refusal refusal) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }

    private static String flaws(ThrowingCallable act) {
        Refused refused = (Refused) catchThrowable(act);
        return String.join(" ", refused.flaws().stream().map(Flaw::pointer).toList());
    }
}
