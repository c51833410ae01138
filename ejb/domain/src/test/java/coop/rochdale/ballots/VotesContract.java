package coop.rochdale.ballots;

import static coop.rochdale.ballots.Choice.ABSTAIN;
import static coop.rochdale.ballots.Choice.NO;
import static coop.rochdale.ballots.Choice.YES;
import static coop.rochdale.members.Body.CONSUMER;
import static coop.rochdale.members.Body.WORKER;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.accounts.SessionId;
import coop.rochdale.ballots.InMemoryVotes.Seat;
import coop.rochdale.ballots.Votes.NewBallot;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Page;
import coop.rochdale.members.Body;
import coop.rochdale.members.RollCounts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every keeper of ballot boxes must do. */
public abstract class VotesContract {

    private static final Page.Wish TWO = new Page.Wish(2, Optional.empty());
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 31);

    private AccountId ada;
    private AccountId bob;
    private AccountId both;
    private AccountId stranger;

    /** Does something with the votes in a transaction of its own. */
    protected abstract <T> T change(Function<Votes, T> work);

    /** What can be read, each call in a transaction of its own. */
    protected abstract VoteQueries queries();

    protected abstract void draw(UUID vote, List<Seat> roll);

    protected abstract AccountId someone();

    /** A session of this account, or one that this account has ended. */
    protected abstract SessionId session(AccountId holder, boolean ended);

    protected abstract Instant now();

    /** Moves the clock this far ahead of where it would be; zero is back in the present. */
    protected abstract void aheadBy(Duration ahead);

    @BeforeEach
    void people() {
        ada = someone();
        bob = someone();
        both = someone();
        stranger = someone();
    }

    @AfterEach
    void backToThePresent() {
        aheadBy(Duration.ZERO);
    }

    @Test
    void keepsAVoteAsItOpened() {
        Vote vote = opened("secret");

        assertThat(queries().vote(vote.id())).contains(vote);
        assertThat(queries().votes(List.of(vote.id(), UUID.randomUUID()))).isEqualTo(Map.of(vote.id(), vote));
        assertThat(queries().vote(UUID.randomUUID())).isEmpty();
        assertThat(queries().votes(List.of())).isEmpty();
    }

    @Test
    void aChangedBallotKeepsItsTrackerAndTheLastChoiceCounts() {
        Vote vote = opened("secret");

        Ballot first = cast(vote, ada, YES).get(0);
        Ballot last = cast(vote, ada, NO).get(0);

        assertThat(last.tracker()).isEqualTo(first.tracker());
        assertThat(last.choice()).isEqualTo(NO);
        assertThat(queries().ballotsOf(vote.id(), ada)).containsExactly(last);
        assertThat(tally(vote).consumer()).isEqualTo(new Counts(0, 1, 0, 3));
    }

    @Test
    void castsInEveryBodyTheVoterIsOnTheRollInWithATrackerForEach() {
        Vote vote = opened("secret");

        List<Ballot> cast = cast(vote, both, ABSTAIN);

        assertThat(cast).extracting(Ballot::body).containsExactly(CONSUMER, WORKER);
        assertThat(cast).extracting(Ballot::tracker).doesNotHaveDuplicates();
        assertThat(tally(vote)).isEqualTo(new Tally(new Counts(0, 0, 1, 3), new Counts(0, 0, 1, 1)));
    }

    @Test
    void castsOnlyInTheBodyThatIsWished() {
        Vote vote = opened("secret");

        List<Ballot> cast = castAsWorker(vote, both, YES);

        assertThat(cast).extracting(Ballot::body).containsExactly(WORKER);
        assertThat(castAsWorker(vote, ada, YES)).isEmpty();
        assertThat(tally(vote)).isEqualTo(new Tally(Counts.none(3), new Counts(1, 0, 0, 1)));
    }

    @Test
    void castsForManyAtOnceAndAnswersEachAsIfAlone() {
        Vote vote = opened("secret");
        Vote other = opened("secret");
        Tracker known = cast(vote, bob, ABSTAIN).get(0).tracker();

        List<List<Ballot>> cast = change(votes -> votes.cast(List.of(
                new NewBallot(vote.id(), ada, YES, Optional.empty()),
                new NewBallot(vote.id(), stranger, YES, Optional.empty()),
                new NewBallot(vote.id(), bob, NO, Optional.empty()),
                new NewBallot(UUID.randomUUID(), ada, YES, Optional.empty()),
                new NewBallot(other.id(), ada, NO, Optional.empty()),
                new NewBallot(vote.id(), ada, YES, Optional.of(WORKER)),
                new NewBallot(vote.id(), both, ABSTAIN, Optional.of(WORKER)))));

        assertThat(cast).extracting(List::size).containsExactly(1, 0, 1, 0, 1, 0, 1);
        assertThat(cast.get(2).get(0).tracker()).isEqualTo(known);
        assertThat(tally(vote)).isEqualTo(new Tally(new Counts(1, 1, 0, 3), new Counts(0, 0, 1, 1)));
        assertThat(queries().turnout(vote.id())).isEqualTo(new Turnout(2, 3, 1, 1));
        assertThat(queries().turnout(other.id())).isEqualTo(new Turnout(1, 3, 0, 1));
    }

    @Test
    void ofTwoBallotsOfOneVoterAtOnceTheLaterCountsAndBothHaveReceipts() {
        Vote vote = opened("secret");

        List<List<Ballot>> cast = change(votes -> votes.cast(List.of(
                new NewBallot(vote.id(), both, YES, Optional.empty()),
                new NewBallot(vote.id(), both, NO, Optional.of(WORKER)),
                new NewBallot(vote.id(), ada, NO, Optional.empty()),
                new NewBallot(vote.id(), ada, YES, Optional.empty()))));

        assertThat(cast.get(0)).extracting(Ballot::choice).containsExactly(YES, YES);
        assertThat(cast.get(1)).extracting(Ballot::choice).containsExactly(NO);
        assertThat(cast.get(1).get(0).tracker()).isEqualTo(cast.get(0).get(1).tracker());
        assertThat(cast.get(2).get(0).tracker()).isEqualTo(cast.get(3).get(0).tracker());
        assertThat(queries().ballotsOf(vote.id(), both))
                .extracting(Ballot::choice)
                .containsExactly(YES, NO);
        assertThat(queries().ballotsOf(vote.id(), ada)).containsExactlyElementsOf(cast.get(3));
        assertThat(queries().turnout(vote.id())).isEqualTo(new Turnout(2, 3, 1, 1));
    }

    @Test
    void takesABallotOnlyByASessionOfTheVoterThatStands() {
        Vote vote = opened("secret");

        List<List<Ballot>> cast = change(votes -> votes.cast(List.of(
                by(session(ada, false), vote, ada),
                by(session(bob, true), vote, bob),
                by(session(ada, false), vote, bob),
                by(new SessionId(UUID.randomUUID()), vote, both))));

        assertThat(cast).extracting(List::size).containsExactly(1, 0, 0, 0);
        assertThat(queries().turnout(vote.id())).isEqualTo(new Turnout(1, 3, 0, 1));
    }

    @Test
    void tellsWhoComesByAnEndedSessionNothingOfTheBallotThatTheVoterCastsAtTheSameTime() {
        Vote vote = opened("secret");

        List<List<Ballot>> cast = change(votes ->
                votes.cast(List.of(by(session(both, true), vote, both), by(session(both, false), vote, both))));

        assertThat(cast).extracting(List::size).containsExactly(0, 2);
        assertThat(queries().turnout(vote.id())).isEqualTo(new Turnout(1, 3, 1, 1));
    }

    private static NewBallot by(SessionId session, Vote vote, AccountId voter) {
        return new NewBallot(vote.id(), voter, YES, Optional.empty(), Optional.of(session));
    }

    @Test
    void takesNoBallotFromSomeoneNotOnTheRollNorInAVoteThatNeverOpened() {
        Vote vote = opened("secret");

        assertThat(cast(vote, stranger, YES)).isEmpty();
        List<Ballot> nowhere =
                change(votes -> votes.cast(new NewBallot(UUID.randomUUID(), ada, YES, Optional.empty())));
        assertThat(nowhere).isEmpty();
        assertThat(queries().bodiesOnRoll(vote.id(), stranger)).isEmpty();
        assertThat(queries().bodiesOnRoll(vote.id(), both)).isEqualTo(Set.of(CONSUMER, WORKER));
    }

    @Test
    void takesNoBallotFromTheEndOnThoughNobodyHasSealed() {
        Vote vote = opened("secret");
        cast(vote, ada, YES);

        aheadBy(Duration.ofDays(7).plusSeconds(1));

        assertThat(cast(vote, ada, NO)).isEmpty();
        assertThat(cast(vote, bob, YES)).isEmpty();
        assertThat(tally(vote).consumer()).isEqualTo(new Counts(1, 0, 0, 3));
        assertThat(queries().ballotsOf(vote.id(), ada))
                .extracting(Ballot::choice)
                .containsExactly(YES);
    }

    @Test
    void sealsOnlyWhatTheClockHasClosedAndOnlyOnce() {
        Vote vote = opened("secret");

        assertThat(seal(vote)).isEmpty();
        aheadBy(Duration.ofDays(7).plusSeconds(1));
        Optional<Seal> seal = seal(vote);

        assertThat(seal).isPresent();
        assertThat(seal(vote)).isEmpty();
        assertThat(queries().vote(vote.id())).contains(vote.sealed(seal.orElseThrow()));
        Optional<Vote> none = change(votes -> votes.lockForSealing(UUID.randomUUID()));
        assertThat(none).isEmpty();
    }

    @Test
    void aSealedSecretVoteShowsSortedBallotsWithoutNamesAndKeepsNoOthers() {
        Vote vote = opened("secret");
        cast(vote, ada, YES);
        cast(vote, bob, NO);
        cast(vote, both, YES);
        Tally before = tally(vote);
        assertThat(published(vote)).isEmpty();

        aheadBy(Duration.ofDays(7).plusSeconds(1));
        seal(vote);

        assertThat(published(vote))
                .hasSize(4)
                .isSortedAccordingTo((one, other) ->
                        one.tracker().value().compareTo(other.tracker().value()))
                .allMatch(ballot -> ballot.name().isEmpty());
        assertThat(recount(vote)).isEqualTo(before).isEqualTo(tally(vote));
        assertThat(queries().ballotsOf(vote.id(), ada)).isEmpty();
    }

    @Test
    void aSealedOpenVoteShowsTheNamesOfTheRoll() {
        Vote vote = opened("open");
        Tracker tracker = cast(vote, ada, YES).get(0).tracker();

        aheadBy(Duration.ofDays(7).plusSeconds(1));
        seal(vote);

        assertThat(published(vote)).containsExactly(new PublishedBallot(tracker, CONSUMER, YES, Optional.of("ada")));
    }

    @Test
    void countsTheTurnoutOfEachBodyWhileItRunsAndAfterwards() {
        Vote vote = opened("secret");
        Vote other = opened("secret");
        cast(vote, ada, ABSTAIN);
        cast(vote, both, YES);
        Turnout expected = new Turnout(2, 3, 1, 1);

        assertThat(queries().turnouts(List.of(vote.id(), other.id(), UUID.randomUUID())))
                .isEqualTo(Map.of(vote.id(), expected, other.id(), new Turnout(0, 3, 0, 1)));
        aheadBy(Duration.ofDays(7).plusSeconds(1));
        seal(vote);
        assertThat(queries().turnout(vote.id())).isEqualTo(expected);
    }

    @Test
    void pagesTheRollInItsOrder() {
        Vote vote = opened("secret");

        Page<RollLine> first = queries().roll(vote.id(), TWO);
        Page<RollLine> rest = queries().roll(vote.id(), new Page.Wish(2, first.next()));

        assertThat(first.items()).extracting(RollLine::entry).containsExactly(1, 2);
        assertThat(rest.items())
                .containsExactly(
                        new RollLine(3, CONSUMER, SINCE, "paid", "both"),
                        new RollLine(4, WORKER, SINCE, "employed", "both"));
        assertThat(rest.next()).isEmpty();
        assertThat(queries().rollCounts(vote.id())).contains(new RollCounts(3, 1));
        assertThat(queries().rollCounts(UUID.randomUUID())).isEmpty();
    }

    @Test
    void pagesThePublishedBallotsInTheOrderOfTheirTrackers() {
        Vote vote = opened("secret");
        List.of(ada, bob, both).forEach(voter -> cast(vote, voter, YES));
        aheadBy(Duration.ofDays(7).plusSeconds(1));
        seal(vote);

        Page<PublishedBallot> first = queries().published(vote.id(), TWO);
        Page<PublishedBallot> rest = queries().published(vote.id(), new Page.Wish(2, first.next()));

        assertThat(first.items()).isEqualTo(published(vote).subList(0, 2));
        assertThat(rest.items()).isEqualTo(published(vote).subList(2, 4));
        assertThat(rest.next()).isEmpty();
    }

    private Vote opened(String secrecy) {
        Instant now = now().truncatedTo(ChronoUnit.MICROS);
        UUID id = Ids.next(now);
        Terms terms = Terms.initial(Currency.getInstance("EUR"), Map.of(Clause.BALLOTS_SECRECY, secrecy));
        draw(
                id,
                List.of(
                        new Seat(ada, new RollLine(1, CONSUMER, SINCE, "paid", "ada")),
                        new Seat(bob, new RollLine(2, CONSUMER, SINCE, "paid", "bob")),
                        new Seat(both, new RollLine(3, CONSUMER, SINCE, "paid", "both")),
                        new Seat(both, new RollLine(4, WORKER, SINCE, "employed", "both"))));
        Vote vote = Vote.opening(id, terms, now);
        return change(votes -> {
            votes.open(vote, new RollCounts(3, 1));
            return vote;
        });
    }

    private List<Ballot> cast(Vote vote, AccountId voter, Choice choice) {
        return change(votes -> votes.cast(new NewBallot(vote.id(), voter, choice, Optional.empty())));
    }

    private List<Ballot> castAsWorker(Vote vote, AccountId voter, Choice choice) {
        return change(votes -> votes.cast(new NewBallot(vote.id(), voter, choice, Optional.of(WORKER))));
    }

    private Optional<Seal> seal(Vote vote) {
        return change(votes -> votes.lockForSealing(vote.id()).map(due -> {
            Seal seal =
                    new Seal(now().truncatedTo(ChronoUnit.MICROS), due.rule().judge(votes.count(due.id())));
            votes.seal(due, seal);
            return seal;
        }));
    }

    private Tally tally(Vote vote) {
        return queries().tally(vote.id()).orElseThrow();
    }

    private List<PublishedBallot> published(Vote vote) {
        return queries()
                .published(vote.id(), new Page.Wish(100, Optional.empty()))
                .items();
    }

    private Tally recount(Vote vote) {
        Turnout turnout = queries().turnout(vote.id());
        return new Tally(recount(vote, CONSUMER, turnout), recount(vote, WORKER, turnout));
    }

    private Counts recount(Vote vote, Body body, Turnout turnout) {
        Function<Choice, Long> count = choice -> published(vote).stream()
                .filter(ballot -> ballot.body() == body && ballot.choice() == choice)
                .count();
        return new Counts(count.apply(YES), count.apply(NO), count.apply(ABSTAIN), turnout.rollOf(body));
    }
}
