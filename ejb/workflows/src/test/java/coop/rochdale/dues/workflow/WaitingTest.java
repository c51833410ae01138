package coop.rochdale.dues.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.charter.Clause;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Closure;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.MembershipRefusal;
import coop.rochdale.members.workflow.ChangeMembership;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Whoever waits for a membership is judged by what the one before them left (rule R10 of members). */
class WaitingTest {

    private static final Instant MEANWHILE = Treasury.START.plusSeconds(1);

    private final Treasury coop = Treasury.open();
    private final Actor alice = coop.member("alice");
    private final MembershipId membership = coop.membership(alice);

    @Test
    void letsOnlyOneOfTwoResignationsEndTheMembership() {
        aliceResignsMeanwhile();
        assertRefused(() -> coop.resign().run(alice), MembershipRefusal.ENDED);
        assertThat(coop.events.types()).containsOnlyOnce("membership.closed");
    }

    @Test
    void booksAPaymentThatWaitedForAResignationAsCredit() {
        aliceResignsMeanwhile();
        coop.pays(alice, "5.00");
        assertThat(coop.books()).containsExactly("assets:bank:main 5.00 USD", "liabilities:member-credit -5.00 USD");
        assertThat(coop.memberships.of(membership).paid()).isEmpty();
    }

    @Test
    void changesNothingOfAMembershipThatEndedMeanwhile() {
        long version = coop.shown(alice).membership().version();
        aliceResignsMeanwhile();
        assertRefused(
                () -> coop.change().run(alice, new ChangeMembership.Request(Treasury.monthly("6.00"), false, version)),
                MembershipRefusal.ENDED);
    }

    @Test
    void waivesNothingForAMembershipThatEndedMeanwhile() {
        aliceResignsMeanwhile();
        assertRefused(() -> coop.waive().run(alice), MembershipRefusal.ENDED);
        assertThat(coop.memberships.of(membership).waivers()).isEmpty();
    }

    @Test
    void grantsNothingToAMembershipThatEndedMeanwhile() {
        coop.charter.adopt(Clause.WAIVER_MODE, "by-treasury", Treasury.START, new ActId(UUID.randomUUID()));
        aliceResignsMeanwhile();
        assertRefused(() -> coop.grant().run(coop.treasurer, membership), DuesRefusal.MEMBERSHIP_ENDED);
    }

    @Test
    void expelsNobodyWhoLeftMeanwhile() {
        aliceResignsMeanwhile();
        assertRefused(() -> expel(Treasury.START), MembershipRefusal.ENDED_ALREADY);
    }

    @Test
    void expelsAtTheLaterOfTheEnactmentAndTheMomentItHeldTheMembership() {
        coop.whileWaiting(() -> {});
        expel(Treasury.START);
        assertThat(coop.memberships.find(membership).orElseThrow().closure())
                .map(Closure::at)
                .contains(MEANWHILE);
        Actor bob = coop.member("bob");
        MembershipId other = coop.membership(bob);
        coop.expel().enact(payload(other), new MeasureHandler.Enacting(act(), MEANWHILE.plusSeconds(60)));
        assertThat(coop.memberships.find(other).orElseThrow().closure())
                .map(Closure::at)
                .contains(MEANWHILE.plusSeconds(60));
    }

    @Test
    void joinsAgainAfterTheMembershipItWaitedForEnded() {
        aliceResignsMeanwhile();
        MembershipId second = coop.join().run(alice, Treasury.monthly("5.00"));
        assertThat(coop.memberships.find(second).orElseThrow().joinedAt()).isEqualTo(MEANWHILE);
    }

    private void aliceResignsMeanwhile() {
        coop.whileWaiting(() -> coop.resign().run(alice));
    }

    private void expel(Instant now) {
        coop.expel().enact(payload(membership), new MeasureHandler.Enacting(act(), now));
    }

    private static Payload payload(MembershipId membership) {
        return new Payload(Map.of("membership", membership.toString(), "reason", "Fraud"));
    }

    private static ActId act() {
        return new ActId(UUID.randomUUID());
    }

    private static void assertRefused(ThrowingCallable act, Refusal refusal) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(refusal));
    }
}
