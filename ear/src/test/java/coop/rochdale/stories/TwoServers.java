package coop.rochdale.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;

/**
 * Two servers of one co-op, as {@code ./serve} and {@code ./serve --join} make them, started at the same time on an empty
 * database. The second one talks to the database over a wire that tests can break.
 */
final class TwoServers implements AutoCloseable {
    /** How long the second one waits for its database: on a slow machine very long, unless a silence is to be sat out. */
    static final int PATIENCE_SECONDS = CrashStory.ALL ? 10 : 60;

    /** Long enough for the largest size of every test. */
    private static final Map<String, String> SETTINGS = Map.of("ROCHDALE_TOKEN_SECONDS", "3600");

    private final LaunchedServer first;
    private final LaunchedServer second;
    private final DatabaseWire wire;
    private final Api api;
    private final Gathering crowd;

    private TwoServers(LaunchedServer first, LaunchedServer second, DatabaseWire wire) {
        this.first = first;
        this.second = second;
        this.wire = wire;
        this.api = Api.of(first.address(), "x");
        this.crowd = new Gathering(api, first.clock());
    }

    static TwoServers start() {
        LaunchedServer first = LaunchedServer.begin(SETTINGS);
        first.awaitInvitation();
        DatabaseWire wire = DatabaseWire.to(first);
        LaunchedServer second = LaunchedServer.join(first, through(wire, first));
        first.awaitReady();
        second.awaitReady();
        return new TwoServers(first, second, wire);
    }

    LaunchedServer first() {
        return first;
    }

    LaunchedServer second() {
        return second;
    }

    DatabaseWire wire() {
        return wire;
    }

    Clock clock() {
        return first.clock();
    }

    /** At the first server. */
    Api api() {
        return api;
    }

    /** The same people in turn at the first server and, if there are to be two, at the second. */
    Api at(int turn, int servers) {
        return turn % servers == 0 ? api : api.at(second.address());
    }

    /** People with a vote; the same in every story. */
    Gathering crowd() {
        return crowd;
    }

    /** Waits until the second one answers, say after it was killed. */
    void awaitSecond() {
        Api there = api.at(second.address());
        try {
            Patience.await(Duration.ofMinutes(5), "the second server is back", there::isReady);
        } catch (AssertionError away) {
            throw new AssertionError(second.said(), away);
        }
    }

    @Override
    public void close() {
        second.close();
        wire.close();
        first.close();
    }

    private static Map<String, String> through(DatabaseWire wire, LaunchedServer host) {
        try {
            String password = Files.readString(host.data().resolve("postgres.password"));
            return Map.of(
                    "ROCHDALE_TOKEN_SECONDS",
                    "3600",
                    "ROCHDALE_DB_SECONDS",
                    Integer.toString(PATIENCE_SECONDS),
                    "ROCHDALE_DB_URL",
                    wire.url(),
                    "ROCHDALE_DB_USER",
                    "rochdale",
                    "ROCHDALE_DB_PASSWORD",
                    password.strip());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
