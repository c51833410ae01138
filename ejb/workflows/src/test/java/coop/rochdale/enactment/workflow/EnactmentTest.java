package coop.rochdale.enactment.workflow;

import static coop.rochdale.enactment.workflow.Assembly.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.ballots.Choice;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.enactment.EnactmentRefusal;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Enactor;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalRefusal;
import coop.rochdale.proposals.State;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        Passed passed = new Passed(() -> coop.now, coop.charter, coop.proposals);

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
