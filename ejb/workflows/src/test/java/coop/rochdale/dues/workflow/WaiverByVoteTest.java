package coop.rochdale.dues.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.charter.Clause;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.WaiverRequestId;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Waivers where the co-op decides on each (rule R17). */
class WaiverByVoteTest {

    private static final ActId ACT = new ActId(new UUID(0, 77));

    private final Treasury coop = new Treasury(Map.of(Clause.WAIVER_MODE, "by-vote"));
    private final Actor alice = coop.member("alice");

    @Test
    void filesARequestAndTellsTheSameOneToWhoeverAsksAgain() {
        DeclareWaiver.Outcome asked = coop.waive().run(alice);
        assertThat(asked.until()).isEmpty();
        assertThat(asked.request()).isPresent();
        assertThat(coop.waive().run(alice)).isEqualTo(asked);
        assertThat(coop.standing(alice)).isEqualTo("pending");
    }

    @Test
    void tellsNobodyThatSomebodyAsks() {
        int before = coop.events.appended().size();
        WaiverRequestId request = request();
        assertThat(coop.events.appended()).hasSize(before);
        assertThat(request.value().version()).as("it holds no time").isEqualTo(4);
    }

    @Test
    void isGrantedByAnActThatNamesTheRequest() {
        WaiverRequestId request = request();
        assertThat(coop.grantByLaw().person(payload(request))).contains(alice.account());
        int before = coop.events.appended().size();
        enact(request);
        assertThat(coop.standing(alice)).isEqualTo("current");
        assertThat(coop.shown(alice).waivedUntil()).isPresent();
        List<NewEvent> told =
                coop.events.appended().subList(before, coop.events.appended().size());
        assertThat(told).extracting(NewEvent::type).containsExactly("membership.changed");
        assertThat(told.get(0).subject()).isNotIn(coop.membership(alice).value(), request.value());
        assertThat(told.get(0).act()).isEmpty();
    }

    @Test
    void isGrantedOnceAndCanBeAskedForAnew() {
        WaiverRequestId request = request();
        enact(request);
        assertRefused(() -> enact(request), DuesRefusal.WAIVER_REQUEST_CLOSED);
        assertThat(coop.memberships.of(coop.membership(alice)).waivers()).hasSize(1);
        DeclareWaiver.Outcome again = coop.waive().run(alice);
        assertThat(again.request()).isPresent().get().isNotEqualTo(request);
        assertThat(again.until()).isEqualTo(coop.shown(alice).waivedUntil());
        coop.clock.advance(Span.parse("P30D"));
        enact(again.request().orElseThrow());
        assertThat(coop.shown(alice).waivedUntil().orElseThrow())
                .isAfter(again.until().orElseThrow());
    }

    @Test
    void isNotGrantedToWhoeverLeft() {
        WaiverRequestId request = request();
        coop.resign().run(alice);
        assertRefused(() -> check(request), DuesRefusal.WAIVER_REQUEST_CLOSED);
        assertRefused(() -> enact(request), DuesRefusal.WAIVER_REQUEST_CLOSED);
        coop.join().run(alice, Treasury.monthly("5.00"));
        assertThat(request()).as("of the membership that is over").isNotEqualTo(request);
    }

    @Test
    void isNotGrantedByVoteWhereTheCharterSaysOtherwise() {
        WaiverRequestId request = request();
        coop.charter.adopt(Clause.WAIVER_MODE, "self-declared", now(), ACT);
        assertRefused(() -> check(request), DuesRefusal.WAIVER_NOT_BY_VOTE);
        assertRefused(() -> enact(request), DuesRefusal.WAIVER_NOT_BY_VOTE);
        assertThat(coop.standing(alice)).isEqualTo("pending");
    }

    @Test
    void knowsNoRequestThatNobodyFiled() {
        Refused refused = catchThrowableOfType(Refused.class, () -> check(WaiverRequestId.fresh()));
        assertThat(refused.flaws()).extracting(Flaw::pointer).containsExactly("/request");
    }

    /** Two acts at once: the second waits for the membership and finds that the first one was there. */
    @Test
    void isGrantedByTheFirstOfTwoActs() {
        WaiverRequestId request = request();
        coop.memberships.whileWaiting(() -> enact(request));
        assertRefused(() -> enact(request), DuesRefusal.WAIVER_REQUEST_CLOSED);
        assertThat(coop.memberships.of(coop.membership(alice)).waivers()).hasSize(1);
    }

    private WaiverRequestId request() {
        return coop.waive().run(alice).request().orElseThrow();
    }

    private void check(WaiverRequestId request) {
        coop.grantByLaw().check(payload(request), now());
    }

    private void enact(WaiverRequestId request) {
        check(request);
        coop.grantByLaw().enact(payload(request), new MeasureHandler.Enacting(ACT, now()));
    }

    private Instant now() {
        return coop.clock.instant();
    }

    private static Payload payload(WaiverRequestId request) {
        return new Payload(Map.of("request", request.toString()));
    }

    private static void assertRefused(ThrowingCallable act, Refusal reason) {
        Refused refused = catchThrowableOfType(Refused.class, act);
        assertThat(refused).as(reason.code()).isNotNull();
        assertThat(refused.refusal()).isEqualTo(reason);
    }
}
