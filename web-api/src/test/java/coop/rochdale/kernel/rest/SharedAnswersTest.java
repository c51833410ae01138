package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SharedAnswersTest {

    private static final int LINES = 64;

    private record Key(int number) {}

    private final SharedAnswers shared = new SharedAnswers();
    private final ThreadPoolExecutor callers =
            new ThreadPoolExecutor(32, 32, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void keepsNothingBetweenLooks() {
        AtomicInteger looks = new AtomicInteger();

        assertThat(shared.to(new Key(1), looks::incrementAndGet)).isEqualTo(1);
        assertThat(shared.to(new Key(1), looks::incrementAndGet)).isEqualTo(2);
    }

    @Test
    void manyWhoAskAtOnceShareLooksAndNobodyIsToldWhatWasTrueBeforeTheyAsked() throws Exception {
        AtomicInteger committed = new AtomicInteger();
        AtomicInteger looks = new AtomicInteger();
        List<Future<Boolean>> all = new ArrayList<>();
        for (int caller = 0; caller < 32; caller++) {
            all.add(callers.submit(() -> {
                boolean fresh = true;
                for (int i = 0; i < 200; i++) {
                    int before = committed.incrementAndGet();
                    int seen = shared.to(new Key(7), () -> {
                        looks.incrementAndGet();
                        return slowly(committed.get());
                    });
                    fresh &= seen >= before;
                }
                return fresh;
            }));
        }

        for (Future<Boolean> one : all) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(looks.get()).isLessThan(32 * 200);
    }

    @Test
    void everybodyGetsTheAnswerToTheirOwnKeyAndOnlyWhatIsRefusedIsRefused() throws Exception {
        List<Future<Integer>> all = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            int number = i % 100;
            all.add(callers.submit(() -> shared.to(new Key(number), () -> {
                if (number == 13) {
                    throw Refused.because(CommonRefusal.UNKNOWN, "thing");
                }
                return slowly(number);
            })));
        }

        for (int i = 0; i < all.size(); i++) {
            Future<Integer> answer = all.get(i);
            if (i % 100 == 13) {
                assertThatThrownBy(answer::get).hasCauseInstanceOf(Refused.class);
            } else {
                assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo(i % 100);
            }
        }
    }

    @Test
    void whatOneAsksForInVainIsLookedForOnceAndTroublesNobodyElse() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Integer> goOn = new CompletableFuture<>();
        AtomicInteger looks = new AtomicInteger();
        AtomicInteger looksInVain = new AtomicInteger();
        Future<Integer> first = callers.submit(() -> shared.to(new Key(1), () -> {
            begun.countDown();
            return goOn.join();
        }));
        begun.await();
        // In the same line as the first.
        Future<Integer> inVain = callers.submit(() -> shared.to(new Key(1 + LINES), () -> {
            looksInVain.incrementAndGet();
            throw Refused.because(CommonRefusal.UNKNOWN, "thing");
        }));
        List<Future<Integer>> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            others.add(callers.submit(() -> shared.to(new Key(1), looks::incrementAndGet)));
        }
        while (callers.getActiveCount() < 22) {
            LockSupport.parkNanos(100_000);
        }
        LockSupport.parkNanos(50_000_000);
        goOn.complete(0);

        assertThat(first.get()).isZero();
        assertThatThrownBy(inVain::get).hasCauseInstanceOf(Refused.class);
        for (Future<Integer> other : others) {
            assertThat(other.get()).isPositive();
        }
        assertThat(looksInVain).hasValue(1);
        assertThat(looks.get()).isLessThan(20);
    }

    private static int slowly(int seen) {
        LockSupport.parkNanos(200_000);
        return seen;
    }
}
