package coop.rochdale.stories;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Many at once. */
final class Race {
    private static final boolean LARGE =
            System.getProperty("rochdale.races") != null || System.getProperty("rochdale.crashes") != null;

    /** Fewer than there are connections to the database, so that no machine is too slow, unless somebody asks for more. */
    static final int THREADS = LARGE ? 64 : 16;

    /** How often each race is run: {@code -Drochdale.races=16} makes a thousand runners of the 64. */
    static final int ROUNDS = Integer.getInteger("rochdale.races", 1);

    private static final ExecutorService RUNNERS = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "runner");
        thread.setDaemon(true);
        return thread;
    });

    private Race() {}

    /** At how many servers: at two, and at one as well if somebody asks for large races. */
    static IntStream servers() {
        return LARGE ? IntStream.of(1, 2) : IntStream.of(2);
    }

    /** Everybody starts at the same moment; answers what came of each, in the order of their numbers from 0. */
    static <T> List<T> run(int runners, IntFunction<T> act) {
        CountDownLatch ready = new CountDownLatch(runners);
        List<Future<T>> running = new ArrayList<>();
        for (int i = 0; i < runners; i++) {
            int number = i;
            running.add(RUNNERS.submit(() -> {
                ready.countDown();
                ready.await();
                return act.apply(number);
            }));
        }
        return running.stream().map(Race::result).toList();
    }

    private static <T> T result(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
