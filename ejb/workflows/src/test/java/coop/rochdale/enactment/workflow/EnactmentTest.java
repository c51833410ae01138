package coop.rochdale.enactment.workflow;

import static coop.rochdale.enactment.workflow.Assembly.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.ballots.Choice;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.enactment.EnactmentRefusal;
import coop.rochdale.events.IdempotencyKey;
import coop.rochdale.events.workflow.AnswerOnce;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Enactor;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalRefusal;
import coop.rochdale.proposals.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EnactmentTest {

    private static final Logger LOG = Logger.getLogger("coop.rochdale.proposals.workflow.Backoff");

    private final Assembly coop = new Assembly(Map.of(Clause.DELIBERATION_PERIOD, "PT0S"));

    @BeforeAll
    static void quiet() {
        LOG.setLevel(Level.OFF);
    }

    @AfterAll
    static void loud() {
        LOG.setLevel(null);
    }

    @Test
    void aRefusedMeasureFailsTheProposalAndSaysWhichAndWhy() {
        ProposalId id = passed();
        coop.other.refuse();

        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.FAILED);
        Facts.Failure failure = coop.find(id).facts().failure().orElseThrow();
        assertThat(failure.code()).isEqualTo("request.unknown");
        assertThat(failure.detail())
                .isEqualTo("Measure 2 (other) cannot be carried out: There is no such seat, or it is not public.");
        assertThat(failure.retryUntil()).isEqualTo(coop.now.plus(Duration.ofDays(30)));
        assertThat(coop.events.types()).endsWith("proposal.passed", "proposal.enactment-failed");
    }

    @Test
    void theClockDoesNotTryAFailedOneAgainButAVotingMemberMay() {
        ProposalId id = passed();
        coop.other.refuse();
        coop.tick();
        coop.other.trouble = Optional.empty();
        coop.wait(Duration.ofDays(1));
        coop.tick();
        assertThat(coop.state(id)).isEqualTo(State.FAILED);

        coop.retry(coop.ben, id);

        assertThat(coop.state(id)).isEqualTo(State.ENACTED);
        assertThat(coop.other.carriedOut).isOne();
    }

    @Test
    void aSecondFailureKeepsTheNewReasonAndTheOldDeadline() {
        ProposalId id = passed();
        coop.other.refuse();
        coop.tick();
        Facts.Failure first = coop.find(id).facts().failure().orElseThrow();
        coop.wait(Duration.ofDays(1));
        coop.note.refuse();

        coop.retry(coop.ben, id);

        Facts.Failure second = coop.find(id).facts().failure().orElseThrow();
        assertThat(second.detail()).startsWith("Measure 1 (note)");
        assertThat(second.at()).isEqualTo(coop.now);
        assertThat(second.retryUntil()).isEqualTo(first.retryUntil());
    }

    @Test
    void afterTheDeadlineItMustBeProposedAnew() {
        ProposalId id = passed();
        coop.other.refuse();
        coop.tick();
        coop.wait(Duration.ofDays(30));

        Refused refused = catchThrowableOfType(Refused.class, () -> coop.retry(coop.ben, id));

        assertThat(refused.refusal()).isEqualTo(ProposalRefusal.RETRY_OVER);
    }

    @Test
    void whoseAnswerWasLostWithTheServerIsToldAndNothingIsTriedTwice() {
        ProposalId id = passed();
        coop.other.refuse();
        coop.tick();

        State failedAgain = retryOnAServerThatDies("first", id);
        assertThat(failedAgain).isEqualTo(State.FAILED);
        assertThat(coop.events.types().stream().filter("proposal.enactment-failed"::equals))
                .hasSize(2);

        coop.other.trouble = Optional.empty();
        assertThat(retryOnAServerThatDies("second", id)).isEqualTo(State.ENACTED);
        assertThat(coop.other.carriedOut).isOne();
        Refused other = catchThrowableOfType(Refused.class, () -> coop.retry(coop.ben, id));
        assertThat(other.refusal()).isEqualTo(ProposalRefusal.NOT_FAILED);
    }

    /** Its attempt is committed, its answer is not; the same request is then sent to another server, twice. */
    private State retryOnAServerThatDies(String key, ProposalId id) {
        AnswerOnce answerOnce = new AnswerOnce(coop.answers, () -> coop.now);
        AnswerOnce.Request request = new AnswerOnce.Request("ben", IdempotencyKey.of(key), "aa11");
        assertThatThrownBy(() -> answerOnce.run(request, underway -> {
                    coop.retry(coop.ben, id, Optional.of(underway));
                    throw new IllegalStateException("the server dies");
                }))
                .hasMessage("the server dies");
        AnswerOnce.Answer told = answerOnce.run(request, underway -> {
            coop.retry(coop.ben, id, Optional.of(underway));
            return coop.state(id).word();
        });
        assertThat(told).isEqualTo(new AnswerOnce.Answer(coop.state(id).word(), true));
        assertThat(answerOnce.run(request, underway -> "again")).isEqualTo(told);
        return coop.state(id);
    }

    @Test
    void holdsRollsBeforeItReadsTheClock() {
        ProposalId id = passed();
        coop.memberships.whileWaiting(() -> coop.wait(Duration.ofSeconds(3)));
        Instant before = coop.now;

        coop.tick();

        assertThat(coop.find(id).facts().enactment().orElseThrow().at()).isEqualTo(before.plusSeconds(3));
    }

    /** What others earned by then would else count as what the act binds. */
    @Test
    void holdsWagesBeforeItReadsTheClockWhereAMeasureMayChangeThem() {
        ProposalId id = passed();
        coop.note.touchesWages = false;
        coop.employments.whileWaiting(() -> coop.wait(Duration.ofSeconds(3)));
        Instant before = coop.now;

        coop.tick();

        assertThat(coop.find(id).facts().enactment().orElseThrow().at()).isEqualTo(before.plusSeconds(3));
    }

    @Test
    void waitsForNobodysWagesWhereNoneChanges() {
        ProposalId id = passed();
        coop.note.touchesWages = false;
        coop.other.touchesWages = false;
        coop.employments.whileWaiting(() -> coop.wait(Duration.ofSeconds(3)));
        Instant before = coop.now;

        coop.tick();

        assertThat(coop.find(id).facts().enactment().orElseThrow().at()).isEqualTo(before);
    }

    @Test
    void holdsAllPeopleTogetherBeforeItChangesTheFirst() {
        passed();
        coop.note.person = Optional.of(coop.ben.account());
        coop.other.person = Optional.of(coop.ada.account());
        List<Set<AccountId>> held = new ArrayList<>();
        coop.note.effect = () -> held.addAll(coop.memberships.heldTogether());

        coop.tick();

        assertThat(held).containsExactly(Set.of(coop.ada.account(), coop.ben.account()));
    }

    @Test
    void whoComesLateToAFailedEnactmentLeavesItAlone() {
        ProposalId id = passed();
        coop.other.refuse();
        coop.tick();
        coop.other.trouble = Optional.empty();
        long failures = coop.events.types().stream()
                .filter("proposal.enactment-failed"::equals)
                .count();

        coop.carryOut.enact(id, Enactor.Attempt.FIRST);

        assertThat(coop.state(id)).isEqualTo(State.FAILED);
        assertThat(coop.other.carriedOut).isZero();
        assertThat(coop.events.types().stream().filter("proposal.enactment-failed"::equals))
                .hasSize((int) failures);
    }

    @Test
    void noActIsOlderThanTheOneBeforeItEvenIfAClockWasSetBack() {
        ProposalId first = passed();
        coop.tick();
        Instant enacted = coop.find(first).facts().enactment().orElseThrow().at();
        ProposalId second = passed();
        coop.acts.lastAt(coop.now.plusSeconds(60));

        coop.tick();

        assertThat(coop.find(second).facts().enactment().orElseThrow().at())
                .isAfter(enacted)
                .isEqualTo(coop.now.plusSeconds(60));
    }

    @Test
    void whereTheServerFailsTheProposalStaysPassed() {
        ProposalId id = passed();
        coop.other.trouble = Optional.of(new IllegalStateException("disk full"));

        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.PASSED);
        assertThat(coop.events.types()).endsWith("proposal.passed");
    }

    @Test
    void anythingButPassedIsLeftAlone() {
        ProposalId id = coop.submitted("Running", measure("note"));
        Passed passed = new Passed(() -> coop.now, coop.charter, coop.proposals, coop.answers);

        new KeepFailure(passed, coop.events)
                .run(id, Enactor.Attempt.FIRST, Refused.because(EnactmentRefusal.MEASURE_REFUSED, 1, "a", "b", "c"));

        assertThat(coop.state(id)).isEqualTo(State.VOTING);
        assertThat(coop.find(id).facts().failure()).isEmpty();
    }

    @Test
    void twoHandlersOfOneKindAreAnErrorOfTheProgram() {
        List<MeasureHandler> twins = List.of(new TestMeasure("note"), new TestMeasure("note"));

        assertThatThrownBy(() -> new Handlers(InMemoryCharter.founded(), coop.purse, twins))
                .isInstanceOf(IllegalStateException.class);
    }

    private ProposalId passed() {
        ProposalId id = coop.submitted("Both", measure("note"), measure("other"));
        coop.vote(coop.ada, id, Choice.YES);
        coop.wait(Duration.ofDays(7));
        return id;
    }
}
