package coop.rochdale.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;

/** Waits for the server to say at {@code /health/ready} that it can be asked. */
final class Readiness {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final long PAUSE_MILLIS = 150;
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final Server server;
    private final HttpRequest question;
    private final Path log;

    Readiness(Server server, String address, Path log) {
        this.server = server;
        this.log = log;
        this.question = HttpRequest.newBuilder(URI.create(address + "/health/ready"))
                .timeout(PATIENCE)
                .build();
    }

    void await(int seconds) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            refuseFailed();
            if (isReady()) {
                return;
            }
            Thread.sleep(PAUSE_MILLIS);
        }
        throw new Complaint(
                "The server was not ready after %d seconds: see %s, or allow more with ROCHDALE_READY_SECONDS."
                        .formatted(seconds, log));
    }

    private void refuseFailed() throws InterruptedException {
        String refusal = server.log().refusal().orElse("");
        if (!refusal.isEmpty()) {
            throw new Complaint("Rochdale cannot start: " + refusal + (refusal.endsWith(".") ? "" : "."));
        }
        if (!server.isAlive()) {
            throw new Complaint("The server ended with code %d while starting: see %s.".formatted(server.await(), log));
        }
    }

    private boolean isReady() throws InterruptedException {
        try {
            return client.send(question, HttpResponse.BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            return false;
        }
    }
}
