package coop.rochdale.launcher;

import java.time.Duration;
import java.util.function.Supplier;

/** The server, started again whenever it ends without being told to, until somebody tells it. */
final class KeptServer implements AutoCloseable {
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Supplier<Server> start;
    private final Readiness readiness;
    private Server server;
    private volatile boolean closed;

    private KeptServer(Supplier<Server> start, Readiness readiness) {
        this.start = start;
        this.readiness = readiness;
        this.server = start.get();
    }

    static KeptServer start(Supplier<Server> start, Readiness readiness) {
        return new KeptServer(start, readiness);
    }

    /** Refuses if it does not become ready: a first start that fails is somebody's to look at. */
    void awaitReady() throws InterruptedException {
        readiness.await(current());
    }

    /** At once: there is nothing it could finish. */
    void kill() {
        closed = true;
        current().kill();
    }

    ServerLog log() {
        return current().log();
    }

    /** Answers once it was closed. */
    void keepUp() throws InterruptedException {
        while (!closed) {
            int exit = current().await();
            if (!closed) {
                System.err.printf("The server ended with code %d; starting it again.%n", exit);
                startAgain();
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        current().close();
    }

    /** However long it takes: whatever it lacks, such as its database, may come back. */
    private void startAgain() throws InterruptedException {
        for (Duration pause = Duration.ofSeconds(1); !closed; pause = longer(pause)) {
            try {
                Server fresh = replace();
                readiness.await(fresh);
                System.err.println("The server is ready again.");
                return;
            } catch (Complaint e) {
                if (!closed) {
                    System.err.printf("%s Trying again in %d s.%n", e.getMessage(), pause.toSeconds());
                    current().close();
                    Thread.sleep(pause.toMillis());
                }
            }
        }
    }

    private synchronized Server current() {
        return server;
    }

    private synchronized Server replace() {
        if (closed) {
            throw new Complaint("Stopped.");
        }
        server = start.get();
        return server;
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }
}
