package coop.rochdale.kernel.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GatheringTest {

    private final ExecutorService callers = Executors.newCachedThreadPool();
    private final ConcurrentLinkedQueue<List<Integer>> gathered = new ConcurrentLinkedQueue<>();
    private volatile CountDownLatch begun = new CountDownLatch(1);
    private final Semaphore may = new Semaphore(0);

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void aLoneCallerIsServedAtOnceInTheirOwnThread() {
        Gathering<Integer, Thread> gathering = new Gathering<>(asked -> List.of(Thread.currentThread()), 10, 1);

        assertThat(gathering.ask(1)).isSameAs(Thread.currentThread());
        assertThat(gathering.ask(2)).isSameAs(Thread.currentThread());
    }

    @Test
    void whoeverComesWhileSomeoneWorksIsServedTogetherAfterwards() throws Exception {
        Gathering<Integer, Integer> gathering = new Gathering<>(this::doubled, 10, 1);
        List<Future<Integer>> answers = firstThenTheRest(gathering, 8);
        may.release(100);

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get(20, TimeUnit.SECONDS)).isEqualTo(2 * i);
        }
        assertThat(gathered).containsExactly(List.of(0), List.of(1, 2, 3, 4, 5, 6, 7));
    }

    @Test
    void takesNoMoreTogetherThanTheBoundAndLeavesNobodyOut() throws Exception {
        Gathering<Integer, Integer> gathering = new Gathering<>(this::doubled, 3, 1);
        List<Future<Integer>> answers = firstThenTheRest(gathering, 8);
        may.release(100);

        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get(20, TimeUnit.SECONDS)).isEqualTo(2 * i);
        }
        assertThat(gathered).extracting(List::size).containsExactly(1, 3, 3, 1);
    }

    @Test
    void whatFailsTogetherIsAskedAloneSoThatOnlyTheBadOneFails() throws Exception {
        Gathering<Integer, Integer> gathering = new Gathering<>(
                asked -> {
                    List<Integer> answers = doubled(asked);
                    if (asked.contains(5)) {
                        throw new IllegalArgumentException("five");
                    }
                    return answers;
                },
                10,
                1);
        List<Future<Integer>> answers = firstThenTheRest(gathering, 8);
        may.release(100);

        for (int i = 0; i < answers.size(); i++) {
            Future<Integer> answer = answers.get(i);
            if (i == 5) {
                assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS))
                        .isInstanceOf(ExecutionException.class)
                        .hasRootCauseMessage("five");
            } else {
                assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(2 * i);
            }
        }
    }

    @Test
    void aDatabaseThatIsGoneIsToldToEverybodyAtOnceAndNotAskedAgainByEach() throws Exception {
        for (int together : List.of(1, 3)) {
            gathered.clear();
            begun = new CountDownLatch(1);
            Gathering<Integer, Integer> gathering = new Gathering<>(
                    asked -> {
                        List<Integer> answers = doubled(asked);
                        if (asked.size() == together) {
                            throw new IllegalStateException(new SQLException("no answer", "08006"));
                        }
                        return answers;
                    },
                    3,
                    1);
            List<Future<Integer>> answers = firstThenTheRest(gathering, 8);
            may.release(100);

            int answered = together == 1 ? 0 : 1;
            for (Future<Integer> answer : answers.subList(answered, answers.size())) {
                assertThatThrownBy(() -> answer.get(20, TimeUnit.SECONDS)).hasRootCauseMessage("no answer");
            }
            assertThat(gathered).hasSize(answered + 1);
            may.drainPermits();
        }
    }

    @Test
    void anErrorReachesWhoeverAskedAndNobodyIsLeftWaiting() {
        Gathering<Integer, Integer> gathering = new Gathering<>(
                asked -> {
                    throw new AssertionError("broken");
                },
                10,
                1);

        assertThatThrownBy(() -> gathering.ask(1)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> gathering.ask(2)).isInstanceOf(AssertionError.class);
    }

    @Test
    void underLoadEverybodyGetsTheirOwnAnswerAndNoMoreThanTheBoundWorkAtOnce() throws Exception {
        AtomicInteger working = new AtomicInteger();
        AtomicInteger mostWorking = new AtomicInteger();
        Gathering<Integer, Integer> gathering = new Gathering<>(
                asked -> {
                    mostWorking.accumulateAndGet(working.incrementAndGet(), Math::max);
                    LockSupport.parkNanos(20_000);
                    working.decrementAndGet();
                    return asked.stream().map(one -> 2 * one).toList();
                },
                16,
                2);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int caller = 0; caller < 32; caller++) {
            int from = caller * 1_000;
            all.add(callers.submit(() ->
                    IntStream.range(from, from + 1_000).allMatch(question -> gathering.ask(question) == 2 * question)));
        }

        for (Future<Boolean> one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(mostWorking.get()).isBetween(1, 2);
    }

    /** The first holds the only place of work until all others stand in line, in the order of their numbers. */
    private List<Future<Integer>> firstThenTheRest(Gathering<Integer, Integer> gathering, int count) throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        answers.add(callers.submit(() -> gathering.ask(0)));
        begun.await();
        for (int i = 1; i < count; i++) {
            int question = i;
            Thread[] caller = new Thread[1];
            CountDownLatch started = new CountDownLatch(1);
            answers.add(callers.submit(() -> {
                caller[0] = Thread.currentThread();
                started.countDown();
                return gathering.ask(question);
            }));
            started.await();
            while (caller[0].getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
        }
        return answers;
    }

    private List<Integer> doubled(List<Integer> asked) {
        gathered.add(asked);
        begun.countDown();
        may.acquireUninterruptibly();
        return asked.stream().map(one -> 2 * one).toList();
    }
}
