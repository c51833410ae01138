package coop.rochdale.ballots.workflow;

import static coop.rochdale.members.Body.CONSUMER;
import static coop.rochdale.members.Body.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.accounts.InMemorySessions;
import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.workflow.KnowCaller;
import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.BallotRefusal;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.Counts;
import coop.rochdale.ballots.InMemoryVotes;
import coop.rochdale.ballots.InMemoryVotes.Seat;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.RollLine;
import coop.rochdale.ballots.RuleChange;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Vote;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class VotingTest {

    private static final UUID MATTER = new UUID(4, 2);
    private static final Actor ADA = new Actor(new AccountId(new UUID(0, 1)));
    private static final Actor BOTH = new Actor(new AccountId(new UUID(0, 2)));
    private static final Actor STRANGER = new Actor(new AccountId(new UUID(0, 3)));
    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    private Instant now = Instant.parse("2026-11-22T01:00:00Z");
    private final InstantSource clock = () -> now;
    private final InMemoryCharter charter = InMemoryCharter.founded();
    private final InMemoryVotes votes = new InMemoryVotes(clock);
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final KnowCaller know = new KnowCaller(new InMemorySessions(accounts), accounts);
    private final CastBallot castBallot =
            new CastBallot(clock, new BallotGathering(new StoreBallots(votes)), votes, know);
    private final SealVote sealVote = new SealVote(clock, votes);
    private final ShowBallot showBallot = new ShowBallot(votes);
    private final ShowTally showTally = new ShowTally(votes);
    private final ListBallots listBallots = new ListBallots(votes);
    private final OpenVote openVote = new OpenVote(charter, this::draw, votes);

    @Test
    void opensUnderTheCharterOfThatInstantAndStaysUnderIt() {
        Vote vote = openVote.run(MATTER, now);
        adopt(Clause.BALLOTS_SECRECY, "open");
        adopt(Clause.THRESHOLD_SIMPLE, "3/4");

        assertThat(vote.closesAt()).isEqualTo(now.plus(Duration.ofDays(7)));
        assertThat(showTally.run(MATTER).vote()).isEqualTo(vote);
        assertThat(vote.isSecret()).isTrue();
        assertThat(openVote.run(new UUID(4, 3), now).rule().simple().toString()).isEqualTo("3/4");
    }

    @Test
    void takesNoBallotBySomebodyWhoseSessionWasEnded() {
        openVote.run(MATTER, now);
        Optional<SessionId> ended = Optional.of(new SessionId(new UUID(5, 1)));

        assertRefused(
                () -> castBallot.run(ADA, new CastBallot.Request(MATTER, Choice.YES, Optional.empty(), ended)),
                CommonRefusal.SIGN_IN);
        assertThat(votes.turnout(MATTER).consumer()).isZero();
        votes.signIn(ended.orElseThrow(), ADA.account());
        assertThat(castBallot.run(ADA, new CastBallot.Request(MATTER, Choice.YES, Optional.empty(), ended)))
                .hasSize(1);
    }

    @Test
    void saysWhyABallotIsNotTakenInTheOrderOfPrecedence() {
        assertRefused(() -> cast(STRANGER, Choice.YES), BallotRefusal.NOT_OPEN);
        openVote.run(MATTER, now);
        assertRefused(() -> cast(STRANGER, Choice.YES), BallotRefusal.NOT_ON_ROLL);
        assertRefused(() -> cast(ADA, Choice.YES, WORKER), BallotRefusal.NOT_IN_BODY);
        now = now.plus(Duration.ofDays(7));
        assertRefused(() -> cast(STRANGER, Choice.YES), BallotRefusal.CLOSED);
        assertRefused(() -> cast(ADA, Choice.YES), BallotRefusal.CLOSED);
    }

    @Test
    void whoIsInBothBodiesMaySaySomethingElseInEach() {
        openVote.run(MATTER, now);

        assertThat(cast(BOTH, Choice.YES)).extracting(Ballot::body).containsExactly(CONSUMER, WORKER);
        cast(BOTH, Choice.NO, WORKER);

        assertThat(showBallot.run(BOTH, MATTER)).extracting(Ballot::choice).containsExactly(Choice.YES, Choice.NO);
    }

    @Test
    void sealsOnceTheClockHasClosedItAndJudgesByItsOwnRule() {
        openVote.run(MATTER, now);
        cast(ADA, Choice.YES);
        cast(BOTH, Choice.YES);

        assertThat(sealVote.run(MATTER)).isEmpty();
        now = now.plus(Duration.ofDays(7));
        assertThat(sealVote.run(MATTER)).contains(new Outcome(true, true));
        assertThat(sealVote.run(MATTER)).isEmpty();
        assertThat(sealVote.run(new UUID(9, 9))).isEmpty();
    }

    @Test
    void aSecretVoteTellsNoChoiceBeforeItIsSealedAndNoVoterAfterwards() {
        openVote.run(MATTER, now);
        Ballot ballot = cast(ADA, Choice.YES).get(0);
        now = now.plus(Duration.ofDays(7));

        assertThat(showTally.run(MATTER).tally()).isEmpty();
        assertThat(showTally.run(MATTER).turnout().of(CONSUMER)).isEqualTo(1);
        assertRefused(() -> listBallots.run(MATTER, ALL), BallotRefusal.NOT_PUBLISHED);
        assertThat(showBallot.run(ADA, MATTER)).containsExactly(ballot);

        assertThat(sealVote.run(MATTER)).isPresent();

        assertThat(showTally.run(MATTER).tally()).contains(new Tally(new Counts(1, 0, 0, 2), Counts.none(1)));
        assertThat(listBallots.run(MATTER, ALL).ballots().items())
                .allMatch(published -> published.tracker().equals(ballot.tracker()))
                .hasSize(1);
        assertRefused(() -> showBallot.run(ADA, MATTER), BallotRefusal.SEALED);
    }

    @Test
    void whoHeardNothingOfABallotTakenInTimeIsToldSoUntilTheVoteIsSealed() {
        openVote.run(MATTER, now);
        List<Ballot> ada = cast(ADA, Choice.YES);
        cast(BOTH, Choice.YES, CONSUMER);
        now = now.plus(Duration.ofDays(7));

        assertThat(cast(ADA, Choice.YES)).isEqualTo(ada);
        assertThat(cast(ADA, Choice.YES, CONSUMER)).isEqualTo(ada);
        assertThat(showBallot.run(ADA, MATTER)).isEqualTo(ada);
        assertThat(cast(BOTH, Choice.YES, CONSUMER)).extracting(Ballot::body).containsExactly(CONSUMER);
        assertRefused(() -> cast(ADA, Choice.NO), BallotRefusal.CLOSED);
        assertRefused(() -> cast(ADA, Choice.YES, WORKER), BallotRefusal.CLOSED);
        assertRefused(() -> cast(BOTH, Choice.YES), BallotRefusal.CLOSED);
        assertRefused(() -> cast(BOTH, Choice.YES, WORKER), BallotRefusal.CLOSED);

        sealVote.run(MATTER);

        assertRefused(() -> cast(ADA, Choice.YES), BallotRefusal.CLOSED);
        assertThat(votes.tally(MATTER)).contains(new Tally(new Counts(2, 0, 0, 2), Counts.none(1)));
    }

    @Test
    void anOpenVoteTellsItsNumbersWhileItRuns() {
        adopt(Clause.BALLOTS_SECRECY, "open");
        openVote.run(MATTER, now);
        cast(ADA, Choice.NO);

        assertThat(showTally.run(MATTER).tally()).contains(new Tally(new Counts(0, 1, 0, 2), Counts.none(1)));
    }

    @Test
    void showsABallotOnlyToWhoCastIt() {
        assertRefused(() -> showBallot.run(ADA, MATTER), BallotRefusal.ROLL_NOT_DRAWN);
        openVote.run(MATTER, now);
        cast(BOTH, Choice.YES);

        assertRefused(() -> showBallot.run(ADA, MATTER), BallotRefusal.NOT_CAST);
        assertRefused(() -> showBallot.run(STRANGER, MATTER), BallotRefusal.NOT_ON_ROLL);
    }

    @Test
    void evaluatesByTheCharterInForceUnlessAskedOtherwise() {
        adopt(Clause.THRESHOLD_BASE, "roll");
        EvaluatePassRule evaluate = new EvaluatePassRule(clock, charter);
        Tally tally = new Tally(new Counts(40, 5, 0, 100), new Counts(3, 0, 0, 3));

        assertThat(evaluate.run(tally, new RuleChange(Map.of())).outcome()).isEqualTo(new Outcome(false, false));
        assertThat(evaluate.run(tally, new RuleChange(Map.of(Clause.THRESHOLD_BASE, "cast")))
                        .outcome())
                .isEqualTo(new Outcome(true, true));
    }

    private List<Ballot> cast(Actor actor, Choice choice) {
        return castBallot.run(actor, new CastBallot.Request(MATTER, choice, Optional.empty()));
    }

    private List<Ballot> cast(Actor actor, Choice choice, Body body) {
        return castBallot.run(actor, new CastBallot.Request(MATTER, choice, Optional.of(body)));
    }

    /** Ada and somebody else are consumers; the other one works here, too. */
    private RollCounts draw(UUID vote, Instant at) {
        LocalDate since = LocalDate.of(2026, 1, 31);
        votes.draw(
                vote,
                List.of(
                        new Seat(ADA.account(), new RollLine(1, CONSUMER, since, "paid", "ada")),
                        new Seat(BOTH.account(), new RollLine(2, CONSUMER, since, "paid", "both")),
                        new Seat(BOTH.account(), new RollLine(3, WORKER, since, "employed", "both"))));
        return new RollCounts(2, 1);
    }

    private void adopt(Clause clause, String value) {
        charter.adopt(clause, value, now, new ActId(new UUID(0, 9)));
    }

    private static void assertRefused(ThrowingCallable act, Refusal refusal) {
        assertThatThrownBy(act)
                .isInstanceOf(Refused.class)
                .extracting(thrown -> ((Refused) thrown).refusal())
                .isEqualTo(refusal);
    }
}
