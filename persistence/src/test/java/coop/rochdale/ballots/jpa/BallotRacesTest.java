package coop.rochdale.ballots.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.ballots.Ballot;
import coop.rochdale.ballots.Choice;
import coop.rochdale.ballots.Counts;
import coop.rochdale.ballots.Outcome;
import coop.rochdale.ballots.PublishedBallot;
import coop.rochdale.ballots.Secrecy;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Tracker;
import coop.rochdale.ballots.Turnout;
import coop.rochdale.ballots.Vote;
import coop.rochdale.ballots.Votes.NewBallot;
import coop.rochdale.ballots.jpa.BallotBoxes.Electorate;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Servers that race, on a real PostgreSQL. */
class BallotRacesTest extends DatabaseTest {

    private static final Duration AN_HOUR = Duration.ofHours(1);
    private static final String AFTER_IT = "61 minutes";

    private ExecutorService servers;

    @BeforeEach
    void startServers() {
        servers = Executors.newFixedThreadPool(32);
    }

    @AfterEach
    void stopServers() {
        shiftClock("0");
        servers.shutdownNow();
    }

    @Test
    void manyBallotsOfOneVoterAtOnceAreOneBallotWithOneTracker() throws Exception {
        Electorate electorate = electorate(Duration.ofMinutes(5), 1);
        List<Callable<List<Ballot>>> wishes = new ArrayList<>();
        for (int i = 0; i < 320; i++) {
            Choice choice = i % 2 == 0 ? Choice.YES : Choice.NO;
            wishes.add(() -> cast(electorate.vote(), electorate.voters().get(0), choice));
        }

        List<Ballot> answers = all(wishes).stream().flatMap(List::stream).toList();

        assertThat(answers).hasSize(320);
        assertThat(answers)
                .extracting(Ballot::tracker)
                .containsOnly(answers.get(0).tracker());
        assertThat(tally(electorate.vote()).consumer().turnout()).isEqualTo(1);
    }

    @RepeatedTest(8)
    void everyBallotThatWasTakenIsCountedAndNoOther() throws Exception {
        Electorate electorate = electorate(Duration.ofMillis(400), 200);
        Vote vote = electorate.vote();
        CountDownLatch sealed = new CountDownLatch(1);
        List<Callable<List<Ballot>>> wishes = new ArrayList<>();
        for (AccountId voter : electorate.voters()) {
            wishes.add(() -> {
                Thread.sleep(ThreadLocalRandom.current().nextInt(40, 120));
                return cast(vote, voter, Choice.YES);
            });
        }
        Future<?> sealing = servers.submit(() -> sealAsSoonAsPossible(vote, sealed));

        List<Ballot> taken = all(wishes).stream().flatMap(List::stream).toList();
        assertThat(sealed.await(120, TimeUnit.SECONDS)).isTrue();
        sealing.get();

        assertThat(tally(vote).consumer()).isEqualTo(new Counts(taken.size(), 0, 0, 200));
        assertThat(published(vote))
                .isEqualTo(new HashSet<>(taken.stream().map(Ballot::tracker).toList()));
        assertThat(cast(vote, electorate.voters().get(0), Choice.NO)).isEmpty();
    }

    @Test
    void sealingWaitsForABallotThatWasCastInTimeAndIsStillOnItsWay() throws Exception {
        Electorate electorate = electorate(AN_HOUR, 2);
        Vote vote = electorate.vote();
        CountDownLatch cast = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<Boolean> slow = servers.submit(() -> tx(database -> {
            List<Ballot> ballots =
                    BallotBoxes.cast(database, vote, electorate.voters().get(0), Choice.YES);
            cast.countDown();
            await(commit);
            return ballots.size() == 1;
        }));
        cast.await();
        shiftClock(AFTER_IT);
        Future<Optional<Outcome>> sealing = servers.submit(() -> seal(vote));
        Thread.sleep(500);

        assertThat(sealing.isDone()).isFalse();
        commit.countDown();

        assertThat(slow.get()).isTrue();
        assertThat(sealing.get(60, TimeUnit.SECONDS)).contains(new Outcome(false, true));
        assertThat(tally(vote).consumer()).isEqualTo(new Counts(1, 0, 0, 2));
    }

    @Test
    void aBallotThatMeetsTheSealWaitsAndIsNotTaken() throws Exception {
        Electorate electorate = electorate(AN_HOUR, 2);
        Vote vote = electorate.vote();
        shiftClock(AFTER_IT);
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch commit = new CountDownLatch(1);
        Future<Optional<Outcome>> sealing = servers.submit(() -> tx(database -> {
            Optional<Outcome> outcome = BallotBoxes.seal(database, vote);
            locked.countDown();
            await(commit);
            return outcome;
        }));
        locked.await();
        // A server whose statement read the clock before the end, and came to the box after the lock.
        shiftClock("0");
        Future<List<Ballot>> late =
                servers.submit(() -> cast(vote, electorate.voters().get(1), Choice.NO));
        Thread.sleep(500);

        assertThat(late.isDone()).isFalse();
        commit.countDown();

        assertThat(sealing.get()).isPresent();
        assertThat(late.get(60, TimeUnit.SECONDS)).isEmpty();
        assertThat(tally(vote).consumer()).isEqualTo(Counts.none(2));
    }

    @RepeatedTest(5)
    void ofManyServersThatSealAtOnceOneDoes() throws Exception {
        Electorate electorate = electorate(AN_HOUR, 3);
        electorate.voters().forEach(voter -> cast(electorate.vote(), voter, Choice.YES));
        shiftClock(AFTER_IT);

        List<Optional<Outcome>> answers = all(Collections.nCopies(32, () -> seal(electorate.vote())));

        assertThat(answers.stream().flatMap(Optional::stream)).containsExactly(new Outcome(false, true));
        assertThat(published(electorate.vote())).hasSize(3);
    }

    @Test
    void serversThatStoreTheSameVotersInOppositeOrdersDoNotWaitForEachOtherInACircle() throws Exception {
        Electorate electorate = electorate(Duration.ofMinutes(5), 40);
        List<NewBallot> ballots = electorate.voters().stream()
                .map(voter -> new NewBallot(electorate.vote().id(), voter, Choice.YES, Optional.empty()))
                .toList();
        List<Callable<Integer>> batches = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            List<NewBallot> batch = new ArrayList<>(ballots);
            Collections.shuffle(batch);
            batches.add(() -> tx(database -> new JpaVotes(database).cast(batch)).stream()
                    .mapToInt(List::size)
                    .sum());
        }

        assertThat(all(batches)).containsOnly(40);
        assertThat(turnout(electorate.vote())).isEqualTo(new Turnout(40, 40, 0, 0));
    }

    @Test
    void theTurnoutIsTheNumberOfBallotsCommittedWhateverRacesAndWhoeverLooks() throws Exception {
        Electorate electorate = electorate(Duration.ofMinutes(5), 60);
        Vote vote = electorate.vote();
        List<Callable<Long>> wishes = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            AccountId voter = electorate.voters().get(i % 50);
            wishes.add(() -> {
                cast(vote, voter, Choice.NO);
                // One statement sees one moment.
                String sql = "select abs((select sum(consumer) from turnout where vote = ?)"
                        + " - (select count(*) from ballot where vote = ?)) as off";
                return tx(database -> database.one(sql, row -> row.number("off"), vote.id(), vote.id()))
                        .orElseThrow();
            });
        }

        assertThat(all(wishes)).containsOnly(0L);
        assertThat(turnout(vote)).isEqualTo(new Turnout(50, 60, 0, 0));
        shiftClock("6 minutes");
        assertThat(seal(vote)).isPresent();
        shiftClock("0");
        assertThat(turnout(vote)).isEqualTo(new Turnout(50, 60, 0, 0));
    }

    private Turnout turnout(Vote vote) {
        return tx(database -> new JpaVoteQueries(database).turnout(vote.id()));
    }

    private void sealAsSoonAsPossible(Vote vote, CountDownLatch sealed) {
        while (seal(vote).isEmpty()) {
            Thread.onSpinWait();
        }
        sealed.countDown();
    }

    private <T> List<T> all(List<Callable<T>> wishes) throws Exception {
        List<T> answers = new ArrayList<>();
        for (Future<T> answer : servers.invokeAll(wishes)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private Electorate electorate(Duration period, int voters) {
        return tx(database -> BallotBoxes.consumers(database, Secrecy.SECRET, period, voters));
    }

    private List<Ballot> cast(Vote vote, AccountId voter, Choice choice) {
        return tx(database -> BallotBoxes.cast(database, vote, voter, choice));
    }

    private Optional<Outcome> seal(Vote vote) {
        return tx(database -> BallotBoxes.seal(database, vote));
    }

    private Tally tally(Vote vote) {
        return tx(database -> new JpaVoteQueries(database).tally(vote.id())).orElseThrow();
    }

    private Set<Tracker> published(Vote vote) {
        Set<Tracker> trackers = new HashSet<>();
        Page.Wish wish = new Page.Wish(100, Optional.empty());
        while (true) {
            Page.Wish next = wish;
            Page<PublishedBallot> page = tx(database -> new JpaVoteQueries(database).published(vote.id(), next));
            page.items().forEach(ballot -> trackers.add(ballot.tracker()));
            if (page.next().isEmpty()) {
                return trackers;
            }
            wish = new Page.Wish(100, page.next());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
