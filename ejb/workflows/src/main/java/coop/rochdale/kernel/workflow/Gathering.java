package coop.rochdale.kernel.workflow;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Answers many callers with one piece of work, such as one statement and one commit: while it runs, whoever else asks
 * waits in a line, and one of them then works for all that wait. Nobody waits for company: who finds nobody at work
 * begins at once. The work is done in the threads of those who ask, and is theirs as to identity and transaction.
 *
 * @param <Q> what is asked
 * @param <A> what is answered
 */
public final class Gathering<Q, A> {

    private final Function<List<Q>, List<A>> together;
    private final int most;
    private final Semaphore workers;
    private final Queue<Asker<Q, A>> line = new ConcurrentLinkedQueue<>();

    /**
     * @param together answers to these questions, in their order; begins after every one of them was asked
     * @param most how many questions are taken together, at least one
     * @param workers how many such pieces of work may run at once, at least one
     */
    public Gathering(Function<List<Q>, List<A>> together, int most, int workers) {
        this.together = together;
        this.most = most;
        this.workers = new Semaphore(workers);
    }

    /**
     * The answer to this question, whoever got it. If the work for several fails then each asks again alone, in its own
     * thread: one bad question fails by itself. But a database that is gone is told at once to everybody who waits, those
     * in line too: asking it again would take each of them as long once more.
     */
    public A ask(Q question) {
        Asker<Q, A> self = new Asker<>(question);
        line.add(self);
        boolean interrupted = false;
        while (!self.isServed()) {
            if (workers.tryAcquire()) {
                try {
                    serveWhoeverWaits();
                } finally {
                    workers.release();
                    callNext();
                }
            } else {
                LockSupport.park(this);
                // What was begun for this caller is waited for: an answer must not get lost.
                interrupted |= Thread.interrupted();
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return self.alone ? alone(question) : self.outcome.get();
    }

    private void serveWhoeverWaits() {
        List<Asker<Q, A>> served = new ArrayList<>();
        for (Asker<Q, A> next = line.poll(); next != null; next = line.poll()) {
            served.add(next);
            if (served.size() == most) {
                break;
            }
        }
        if (served.size() == 1) {
            Supplier<A> outcome = outcomeAlone(served.get(0).question);
            served.get(0).serve(outcome);
        } else if (!served.isEmpty()) {
            serveTogether(served);
        }
    }

    private void serveTogether(List<Asker<Q, A>> served) {
        List<A> answers = List.of();
        try {
            answers =
                    together.apply(served.stream().map(asker -> asker.question).toList());
        } catch (RuntimeException | Error failed) {
            if (DatabaseAway.isGoneBehind(failed)) {
                tellAll(served, failed);
                return;
            }
        }
        for (int i = 0; i < served.size(); i++) {
            if (answers.size() == served.size()) {
                A answer = answers.get(i);
                served.get(i).serve(() -> answer);
            } else {
                // Everybody learns why by asking alone.
                served.get(i).leaveAlone();
            }
        }
    }

    /** These, and whoever came to the line while they waited. */
    private void tellAll(List<Asker<Q, A>> served, Throwable failed) {
        for (Asker<Q, A> next = line.poll(); next != null; next = line.poll()) {
            served.add(next);
        }
        served.forEach(asker -> asker.serve(() -> {
            throw thrown(failed);
        }));
    }

    private static RuntimeException thrown(Throwable failed) {
        if (failed instanceof Error broken) {
            throw broken;
        }
        return (RuntimeException) failed;
    }

    private A alone(Q question) {
        return together.apply(List.of(question)).get(0);
    }

    /** Kept for the one who asked, who need not be the one who works. */
    private Supplier<A> outcomeAlone(Q question) {
        try {
            A answer = alone(question);
            return () -> answer;
        } catch (RuntimeException | Error failed) {
            if (DatabaseAway.isGoneBehind(failed)) {
                tellAll(new ArrayList<>(), failed);
            }
            return () -> {
                throw thrown(failed);
            };
        }
    }

    /** Whoever came last may have seen the last place of work taken: it is told that one is free. */
    private void callNext() {
        Asker<Q, A> next = line.peek();
        if (next != null) {
            LockSupport.unpark(next.thread);
        }
    }

    private static final class Asker<Q, A> {

        private final Q question;
        private final Thread thread = Thread.currentThread();
        private Supplier<A> outcome = () -> {
            throw new IllegalStateException("not served yet");
        };
        private boolean alone;
        private volatile boolean served;

        Asker(Q question) {
            this.question = question;
        }

        boolean isServed() {
            return served;
        }

        void serve(Supplier<A> found) {
            outcome = found;
            finish();
        }

        void leaveAlone() {
            alone = true;
            finish();
        }

        private void finish() {
            served = true;
            LockSupport.unpark(thread);
        }
    }
}
