package coop.rochdale.kernel.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FlightsTest {

    private static final int MANY = 64;

    private final Flights<String, Said> flights = new Flights<>();
    private final ExecutorService crowd = Executors.newFixedThreadPool(MANY);
    private final AtomicInteger fetched = new AtomicInteger();

    private record Said(int number, boolean isForAll) implements Flights.Outcome {}

    @AfterEach
    void home() {
        crowd.shutdownNow();
    }

    @Test
    void whoComesWhileOneIsUnderWayWaitsForTheNextAndSharesIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Boolean> goOn = new CompletableFuture<>();
        Future<Optional<Said>> first = crowd.submit(() -> flights.join("a", isShared -> {
            begun.countDown();
            goOn.join();
            return next(true);
        }));
        begun.await();
        List<Future<Optional<Said>>> others = new ArrayList<>();
        for (int i = 1; i < MANY; i++) {
            others.add(crowd.submit(() -> flights.join("a", isShared -> next(true))));
        }
        assertThat(flights.join("b", isShared -> next(true))).contains(new Said(1, true));
        goOn.complete(true);

        assertThat(first.get()).contains(new Said(2, true));
        for (Future<Optional<Said>> other : others) {
            // Whoever came too late for the second one has a later one.
            assertThat(other.get().orElseThrow().number()).isGreaterThan(2);
        }
        assertThat(fetched.get()).isLessThan(MANY);
    }

    @Test
    void nobodyIsToldWhatWasFetchedBeforeTheyAsked() throws Exception {
        AtomicInteger truth = new AtomicInteger();
        List<Future<Boolean>> readers = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            readers.add(crowd.submit(() -> {
                for (int turn = 0; turn < 1_000; turn++) {
                    int atLeast = truth.incrementAndGet();
                    int told = flights.join("a", isShared -> new Said(truth.get(), true))
                            .orElseThrow()
                            .number();
                    if (told < atLeast) {
                        return false;
                    }
                }
                return true;
            }));
        }
        for (Future<Boolean> reader : readers) {
            assertThat(reader.get()).isTrue();
        }
    }

    @Test
    void whatIsForOneOrFailsIsSharedWithNobodyAndHoldsNobodyUp() throws Exception {
        List<Future<Optional<Said>>> asked = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            asked.add(crowd.submit(() -> flights.join("a", isShared -> next(false))));
        }
        int empty = 0;
        for (Future<Optional<Said>> answer : asked) {
            empty += answer.get().isEmpty() ? 1 : 0;
        }
        assertThat(fetched.get()).isEqualTo(MANY - empty);
        assertThatThrownBy(() -> flights.join("a", isShared -> {
                    throw new IOException("gone");
                }))
                .hasMessage("gone");
        assertThat(flights.join("a", isShared -> next(true))).isPresent();
    }

    private Said next(boolean isForAll) {
        return new Said(fetched.incrementAndGet(), isForAll);
    }
}
