package coop.rochdale.enactment.workflow;

import static coop.rochdale.enactment.workflow.Assembly.manuscript;
import static coop.rochdale.enactment.workflow.Assembly.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.ballots.Choice;
import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.proposals.Facts;
import coop.rochdale.proposals.ProposalId;
import coop.rochdale.proposals.ProposalRefusal;
import coop.rochdale.proposals.State;
import coop.rochdale.proposals.workflow.Manuscript;
import coop.rochdale.proposals.workflow.ReviseProposal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class ProposalLifeTest {

    private static final Map<Clause, String> AT_ONCE = Map.of(Clause.DELIBERATION_PERIOD, "PT0S");

    @Test
    void goesFromADraftToAnActByTheClock() {
        Assembly coop = new Assembly(Map.of());
        ProposalId id = coop.submitted("A garden", measure("note"), measure("other"));
        assertThat(coop.state(id)).isEqualTo(State.DELIBERATION);
        assertThat(coop.find(id)
                        .publication()
                        .orElseThrow()
                        .tag()
                        .price()
                        .monthly()
                        .amount())
                .isEqualTo("10.00");

        coop.wait(Duration.ofDays(3));
        coop.tick();
        assertThat(coop.state(id)).isEqualTo(State.VOTING);
        coop.vote(coop.ada, id, Choice.YES);

        coop.wait(Duration.ofDays(7));
        coop.tick();
        coop.tick();

        assertThat(coop.state(id)).isEqualTo(State.ENACTED);
        assertThat(List.of(coop.note.carriedOut, coop.other.carriedOut)).containsExactly(1, 1);
        assertThat(coop.events.types())
                .containsExactly("proposal.submitted", "proposal.opened", "proposal.passed", "proposal.enacted");
    }

    @Test
    void opensVotingInTheSubmissionWhereTheCharterWantsNoDeliberation() {
        Assembly coop = new Assembly(AT_ONCE);

        ProposalId id = coop.submitted("Now", measure("note"));

        assertThat(coop.state(id)).isEqualTo(State.VOTING);
        assertThat(coop.votes.bodiesOnRoll(id.value(), coop.ben.account())).isNotEmpty();
    }

    @Test
    void opensLateWithTheRollOfThatInstantAndTheWholePeriod() {
        Assembly coop = new Assembly(Map.of());
        ProposalId id = coop.submitted("Slow", measure("note"));
        coop.wait(Duration.ofDays(40));
        coop.leave(coop.ben);

        coop.read(id);

        Facts.Voting voting = coop.find(id).facts().voting().orElseThrow();
        assertThat(voting.openedAt()).isEqualTo(coop.now);
        assertThat(voting.closesAt()).isEqualTo(coop.now.plus(Duration.ofDays(7)));
        assertThat(coop.votes.bodiesOnRoll(id.value(), coop.ben.account())).isEmpty();
    }

    @Test
    void aReadAfterTheCloseShowsTheOutcomeWhateverTheTimerDid() {
        Assembly coop = new Assembly(AT_ONCE);
        ProposalId id = coop.submitted("Rejected", measure("note"));
        coop.vote(coop.ada, id, Choice.NO);
        coop.wait(Duration.ofDays(7));

        coop.read(id);

        assertThat(coop.state(id)).isEqualTo(State.REJECTED);
        assertThat(coop.note.carriedOut).isZero();
    }

    @Test
    void anybodyDraftsButOnlyVotingMembersSubmitAndOnlySoMany() {
        Assembly coop = new Assembly(Map.of(Clause.PROPOSALS_OPEN_LIMIT, "2"));
        ProposalId first = coop.submitted("One", measure("note"));
        coop.submitted("Two", measure("note"));
        ProposalId third = coop.draft("Three", measure("note"));

        assertRefused(ProposalRefusal.OPEN_LIMIT, () -> coop.submit(coop.ada, third));
        coop.withdraw(coop.ada, first);
        coop.submit(coop.ada, third);

        coop.leave(coop.ada);
        ProposalId fourth = coop.draft("Four", measure("note"));
        assertRefused(ProposalRefusal.NOT_A_VOTER, () -> coop.submit(coop.ada, fourth));
    }

    @Test
    void aDraftDoesNotExistForOthers() {
        Assembly coop = new Assembly(Map.of());
        ProposalId id = coop.draft("Mine", measure("note"));

        assertRefused(CommonRefusal.UNKNOWN, () -> coop.submit(coop.ben, id));
        assertRefused(CommonRefusal.UNKNOWN, () -> coop.show().run(Optional.empty(), id));
        assertThat(coop.show().run(Optional.of(coop.ada), id).state()).isEqualTo(State.DRAFT);
        assertThat(coop.events.types()).isEmpty();
    }

    @Test
    void submissionNamesEveryFlawOfEveryMeasure() {
        Assembly coop = new Assembly(Map.of());
        Measure wrong = new Measure("note", new Payload(Map.of("amount", BigDecimal.TEN, "colour", "red")));
        coop.other.refuse();
        ProposalId id = coop.draft("Wrong", measure("note"), wrong, measure("magic"), measure("other"));

        Refused refused = catchThrowableOfType(Refused.class, () -> coop.submit(coop.ada, id));

        assertThat(refused.flaws())
                .extracting(Flaw::pointer)
                .containsExactly("/measures/1/amount", "/measures/1/colour", "/measures/2/kind", "/measures/3");
        assertThat(coop.state(id)).isEqualTo(State.DRAFT);
    }

    @Test
    void aManuscriptIsToldAllThatIsWrongWithIt() {
        Assembly coop = new Assembly(Map.of());
        ProposalId id = coop.draft("Fine", measure("note"));
        Manuscript wrong = new Manuscript(
                " ", "Text", List.of(), Optional.of(new UUID(1, 1)), List.of("ben", "nobody", "ada", "ben"));

        Refused refused = catchThrowableOfType(Refused.class, () -> coop.revise(coop.ada, id, wrong));

        assertThat(refused.flaws())
                .extracting(Flaw::pointer)
                .containsExactly("/title", "/measures", "/coAuthors/1", "/coAuthors/2", "/coAuthors/3", "/follows");
    }

    @Test
    void coAuthorsEditTheDraftUntilItIsSubmitted() {
        Assembly coop = new Assembly(Map.of());
        ProposalId id = coop.draft("Ours", measure("note"));
        Manuscript shared =
                new Manuscript("Ours", "Because.", List.of(measure("note")), Optional.empty(), List.of("guest"));
        coop.revise(coop.ada, id, shared);
        coop.revise(
                coop.guest,
                id,
                new Manuscript("Better", "Because.", List.of(measure("note")), Optional.empty(), List.of("guest")));
        assertRefused(ProposalRefusal.NOT_AUTHOR, () -> coop.submit(coop.guest, id));
        coop.submit(coop.ada, id);

        assertThat(coop.find(id).wording().title()).isEqualTo("Better");
        assertRefused(ProposalRefusal.NOT_AUTHOR, () -> coop.revise(coop.guest, id, shared));
        Refused refused = catchThrowableOfType(
                Refused.class, () -> coop.revise(coop.ada, id, manuscript("Mine", measure("note"))));
        assertThat(refused.flaws()).extracting(Flaw::pointer).containsExactly("/coAuthors");
    }

    @Test
    void aDraftThatSaysTheSameAsBeforeIsNoOtherVersion() {
        Assembly coop = new Assembly(Map.of());
        ProposalId id = coop.draft("First", measure("note"));
        long version = coop.find(id).version();

        coop.revise(coop.ada, id, manuscript("First", measure("note")));
        assertThat(coop.find(id).version()).isEqualTo(version);

        coop.revise(coop.ada, id, manuscript("Second", measure("note")));
        assertThat(coop.find(id).version()).isNotEqualTo(version);
    }

    @Test
    void aRevisionStartsTheClockAnewAndNothingElseDoes() {
        Assembly coop = new Assembly(Map.of());
        ProposalId id = coop.submitted("First", measure("note"));
        coop.wait(Duration.ofDays(2));
        coop.revise(coop.ada, id, manuscript("Second", measure("note")));
        Instant revisedAt = coop.now;
        coop.wait(Duration.ofDays(2));
        coop.revise(coop.ada, id, manuscript("Second", measure("note")));
        coop.read(id);

        assertThat(coop.state(id)).isEqualTo(State.DELIBERATION);
        assertThat(coop.find(id)
                        .facts()
                        .deliberation()
                        .orElseThrow()
                        .timetable()
                        .since())
                .isEqualTo(revisedAt);
        assertThat(coop.proposals.revisions(id)).hasSize(2);
        assertThat(coop.events.types()).containsExactly("proposal.submitted", "proposal.revised");
        assertRefused(
                CommonRefusal.IF_MATCH_STALE,
                () -> coop.reviser()
                        .run(coop.ada, new ReviseProposal.Request(id, 1, manuscript("Third", measure("note")))));

        coop.wait(Duration.ofDays(1));
        assertRefused(ProposalRefusal.FROZEN, () -> coop.revise(coop.ada, id, manuscript("Late", measure("note"))));
    }

    @Test
    void theLastSecondOpensVotingWhereDeliberationIsOver() {
        Assembly coop = new Assembly(Map.of(Clause.PROPOSALS_SECONDS, "1"));
        ProposalId id = coop.submitted("Please", measure("note"));
        coop.wait(Duration.ofDays(4));
        coop.tick();
        assertThat(coop.state(id)).isEqualTo(State.DELIBERATION);
        assertRefused(ProposalRefusal.OWN_SECOND, () -> coop.second(coop.ada, id));
        assertRefused(ProposalRefusal.NOT_A_VOTER, () -> coop.second(coop.guest, id));

        coop.second(coop.ben, id);

        assertThat(coop.state(id)).isEqualTo(State.VOTING);
        assertRefused(ProposalRefusal.NOT_IN_DELIBERATION, () -> coop.second(coop.ben, id));
        assertThat(coop.events.types()).containsExactly("proposal.submitted", "proposal.seconded", "proposal.opened");
    }

    @Test
    void whatNobodySecondsIsWithdrawnByTheClock() {
        Assembly coop = new Assembly(Map.of(Clause.PROPOSALS_SECONDS, "1"));
        ProposalId id = coop.submitted("Alone", measure("note"));
        coop.wait(Duration.ofDays(30));
        assertRefused(ProposalRefusal.NOT_IN_DELIBERATION, () -> coop.second(coop.ben, id));

        coop.tick();
        coop.tick();

        assertThat(coop.find(id).facts().withdrawal())
                .contains(new Facts.Withdrawal(coop.now, Facts.Cause.MISSING_SECONDS));
        assertThat(coop.events.types()).containsExactly("proposal.submitted", "proposal.withdrawn");
    }

    @Test
    void theAuthorWithdrawsBeforeVotingAndADraftWithoutAWord() {
        Assembly coop = new Assembly(Map.of());
        ProposalId draft = coop.draft("Never mind", measure("note"));
        coop.withdraw(coop.ada, draft);
        assertThat(coop.events.types()).isEmpty();

        ProposalId id = coop.submitted("Oh no", measure("note"));
        assertRefused(ProposalRefusal.NOT_AUTHOR, () -> coop.withdraw(coop.ben, id));
        coop.withdraw(coop.ada, id);
        assertRefused(ProposalRefusal.NOT_WITHDRAWABLE, () -> coop.withdraw(coop.ada, id));
        assertThat(coop.state(id)).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void anyAccountCommentsOnWhatWasSubmitted() {
        Assembly coop = new Assembly(Map.of());
        ProposalId id = coop.draft("Talk", measure("note"));
        assertRefused(ProposalRefusal.NOT_PUBLIC, () -> coop.comment(coop.ada, id, "First"));
        coop.submit(coop.ada, id);

        coop.comment(coop.guest, id, "Nice");

        assertRefused(CommonRefusal.INVALID, () -> coop.comment(coop.guest, id, " "));
        assertThat(coop.events.types()).containsExactly("proposal.submitted", "proposal.commented");
    }

    @Test
    void isJudgedByTheCharterOfItsOpening() {
        Assembly coop = new Assembly(AT_ONCE);
        ProposalId before = coop.submitted("Before", measure("note"));
        coop.wait(Duration.ofSeconds(1));
        coop.charter.adopt(Clause.THRESHOLD_OVERRIDE, "9/10", coop.now, new ActId(new UUID(0, 9)));
        ProposalId after = coop.submitted("After", measure("note"));

        assertThat(override(coop, before)).isEqualTo("2/3");
        assertThat(override(coop, after)).isEqualTo("9/10");
    }

    private static String override(Assembly coop, ProposalId id) {
        return coop.show().run(Optional.empty(), id).ballot().rule().override().toString();
    }

    @Test
    void actionsAndAttemptsGiveTheSameReasons() {
        Assembly coop = new Assembly(Map.of());
        ProposalId id = coop.submitted("A garden", measure("note"));
        for (Actor actor : List.of(coop.ada, coop.ben, coop.guest)) {
            Map<String, Optional<String>> said = coop.actions().run(Optional.of(actor), id).entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().stream()
                                    .findFirst()
                                    .map(reason -> reason.refusal().code())));
            assertThat(said.get("submit")).isEqualTo(met(() -> coop.submit(actor, id)));
            assertThat(said.get("vote")).isEqualTo(met(() -> coop.vote(actor, id, Choice.YES)));
            assertThat(said.get("retry-enactment")).isEqualTo(met(() -> coop.retry(actor, id)));
            assertThat(said.get("comment")).isEqualTo(met(() -> coop.comment(actor, id, "Hm")));
            assertThat(said.get("second")).isEqualTo(met(() -> coop.second(actor, id)));
            assertThat(said.get("revise"))
                    .isEqualTo(met(() -> coop.revise(actor, id, manuscript("Other", measure("note")))));
        }
        assertThat(coop.actions().run(Optional.empty(), id).values())
                .allSatisfy(reasons -> assertThat(reasons.get(0).refusal()).isEqualTo(CommonRefusal.SIGN_IN));
    }

    private static Optional<String> met(ThrowingCallable attempt) {
        Refused refused = catchThrowableOfType(Refused.class, attempt);
        return Optional.ofNullable(refused).map(met -> met.refusal().code());
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable act) {
        Refused refused = catchThrowableOfType(Refused.class, act);
        assertThat(refused).isNotNull();
        assertThat(refused.refusal()).isEqualTo(refusal);
    }
}
