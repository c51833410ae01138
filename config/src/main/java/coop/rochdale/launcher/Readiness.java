package coop.rochdale.launcher;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Waits for the server to say at {@code /health/ready} that it can be asked. */
final class Readiness {
    private static final int PATIENCE_MILLIS = 3_000;
    private static final long PAUSE_MILLIS = 150;
    private static final int OK = 200;

    private final URI question;
    private final int seconds;
    private final Path log;

    /** @param seconds how long to wait before giving up */
    Readiness(String address, int seconds, Path log) {
        this.question = URI.create(address + "/health/ready");
        this.seconds = seconds;
        this.log = log;
    }

    void await(Server server) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            refuseFailed(server);
            if (isReady()) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Complaint(
                "The server was not ready after %d seconds: see %s, or allow more with ROCHDALE_READY_SECONDS."
                        .formatted(seconds, log));
    }

    private void refuseFailed(Server server) throws InterruptedException {
        String refusal = server.log().refusal().orElse("");
        if (!refusal.isEmpty()) {
            throw new Complaint("Rochdale cannot start: " + refusal + (refusal.endsWith(".") ? "" : "."));
        }
        if (!server.isAlive()) {
            throw new Complaint("The server ended with code %d while starting: see %s.".formatted(server.await(), log));
        }
    }

    /** On a connection of its own each time: one made before the application was there may never come to see it. */
    private boolean isReady() {
        try {
            HttpURLConnection connection = (HttpURLConnection) question.toURL().openConnection();
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            connection.setRequestProperty("Connection", "close");
            try {
                return connection.getResponseCode() == OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
