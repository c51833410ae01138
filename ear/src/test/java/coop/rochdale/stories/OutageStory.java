package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import coop.rochdale.stories.DatabaseWire.Mode;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database away for a while, and answers that get lost on their way. */
@ExtendWith(OnePair.class)
@EnabledIfSystemProperty(named = "rochdale.crashes", matches = "few|all")
class OutageStory {
    private static final int CLIENTS = 16;
    /** Each client writes in the name of some, for nobody may keep many drafts. */
    private static final int AUTHORS = Race.THREADS / CLIENTS;

    private static final int MOST_DRAFTS = 40;
    private static final Duration HEALED_WITHIN = Duration.ofSeconds(10);
    /** A free connection, an answer of one that fell silent, and a new one are waited for. */
    private static final Duration WHILE_SILENT = Duration.ofSeconds(2 * TwoServers.PATIENCE_SECONDS + 4);

    private final TwoServers pair;
    private final Api api;
    private final Tables tables;

    OutageStory(TwoServers pair) {
        this.pair = pair;
        pair.crowd().gathered();
        this.api = pair.api();
        this.tables = new Tables(pair.first());
        pair.awaitSecond();
    }

    /** SIGKILL for PostgreSQL's first process, while many clients write. The launcher starts it again. */
    @Test
    void aDatabaseThatIsKilledUnderLoadHasAllThatWasConfirmedOnce() throws IOException {
        AtomicBoolean enough = new AtomicBoolean();
        ProcessHandle killed = postmaster();
        Set<String> health = ConcurrentHashMap.newKeySet();
        // Two runners beside the clients: one asks how the servers are, one kills.
        List<List<Sent>> runs = Race.run(CLIENTS + 2, i -> {
            if (i < CLIENTS) {
                return write(i, enough);
            }
            if (i == CLIENTS) {
                watch(health, enough);
            } else {
                kill(killed, enough);
            }
            return List.of();
        });

        assertThat(health).as("readiness of the first and of the second").contains("0 503", "1 503", "0 200", "1 200");
        List<Sent> all = runs.stream().flatMap(List::stream).toList();
        List<Sent> confirmed = all.stream().filter(sent -> sent.is(201)).toList();
        assertThat(confirmed).hasSizeGreaterThan(CLIENTS);
        assertThat(all).as("some were caught in the fall").anyMatch(sent -> sent.is(503));
        for (Sent sent : all) {
            sent.assertAnsweredWell();
            long there = tables.count("proposal where title = '" + sent.title() + "'");
            assertThat(there).as(sent.title()).isBetween(sent.is(201) ? 1L : 0L, 1L);
            Answer retry = sent.again(api).expect(201);
            assertThat(retry.header("Idempotent-Replayed")).isEqualTo(there == 1 ? "true" : "");
            assertThat(tables.count("proposal where title = '" + sent.title() + "'"))
                    .isOne();
        }
    }

    /** The second server loses its database: nobody listens there any more, or nothing comes back from it. */
    @ParameterizedTest
    @EnumSource(names = {"REFUSING", "SILENT"})
    void whileTheDatabaseIsAwayEverybodyHearsSoSoonAndNothingPilesUp(Mode away) {
        assumeTrue(away == Mode.REFUSING || CrashStory.ALL, "a silence takes a minute: -Drochdale.crashes=all");
        Api there = api.at(pair.second().address());
        Duration longest = away == Mode.REFUSING ? Duration.ofSeconds(10) : WHILE_SILENT;
        int threads = threadsOfSecond();
        pair.wire().turn(away);
        try {
            for (int wave = 0; wave < 2; wave++) {
                List<Timed> answers = Race.run(
                        Race.THREADS,
                        i -> Timed.of(() -> {
                            Api who = there.as(Gathering.name(i));
                            return i % 2 == 0
                                    ? who.get("/proposals?limit=1")
                                    : who.post("/proposals", draft("Not now " + UUID.randomUUID()));
                        }));
                assertThat(answers).allSatisfy(timed -> {
                    timed.answer().expectProblem(503, "request.database-away");
                    assertThat(timed.answer().header("Retry-After")).isNotEmpty();
                    assertThat(timed.took()).isLessThan(longest);
                });
            }
            Answer ready = there.nobody().get("/health/ready").expect(503);
            assertThat(ready.text("status")).isEqualTo("DOWN");
            there.nobody().get("/health/live").expect(200);
            assertThat(threadsOfSecond()).isLessThan(threads + 2 * Race.THREADS);
        } finally {
            pair.wire().turn(Mode.OPEN);
        }
        assertHealed(there);
        assertThat(tables.count("proposal where title like 'Not now %'")).isZero();
    }

    /** Those who vote while it falls silent wait once: together, and not each alone after that, nor one after the other. */
    @Test
    void whoVotesWhenTheDatabaseFallsSilentHearsSoOnce() {
        assumeTrue(CrashStory.ALL, "a silence takes a minute: -Drochdale.crashes=all");
        String vote = pair.crowd().propose(0, "Votes in a silence", json("kind", "resolution"));
        Api there = api.at(pair.second().address());
        try {
            DatabaseWire.daemon("silence", () -> {
                Patience.pause(Duration.ofSeconds(1));
                pair.wire().turn(Mode.SILENT);
            });
            List<Timed> last = Race.run(Race.THREADS, i -> voteUntilRefused(there.as(Gathering.name(i)), vote));

            assertThat(last).allSatisfy(timed -> {
                timed.answer().expectProblem(503, "request.database-away");
                assertThat(timed.took()).isLessThan(WHILE_SILENT);
            });
        } finally {
            pair.wire().turn(Mode.OPEN);
        }
        assertHealed(there);
        for (int i = 0; i < Race.THREADS; i++) {
            pair.crowd()
                    .assembly()
                    .vote(pair.at(i, 2).as(Gathering.name(i)), vote, "yes")
                    .expect(200);
        }
        pair.crowd().close(List.of(vote));
        Answer tally = pair.crowd().assembly().tally(vote);
        assertThat(tally.number("/consumer/yes") + tally.number("/worker/yes")).isEqualTo(Race.THREADS);
    }

    /** The proxy in the middle carries the request over and loses the reply, which came after the commit. */
    @Test
    void aReplyThatWasLostIsGivenToWhoAsksAgain() throws IOException {
        try (ReplyCutter cutter = ReplyCutter.before(pair.second().address())) {
            for (int i = 0; i < 20; i++) {
                Sent sent = Sent.by(Gathering.name(i));
                api.as(sent.who()).token();
                Optional<Answer> lost = sent.attempt(api.at(cutter.address()));
                assertThat(lost).isEmpty();
                assertThat(tables.count("proposal where title = '" + sent.title() + "'"))
                        .isOne();

                Answer answer =
                        sent.again(i % 2 == 0 ? api : api.at(pair.second().address()));

                assertThat(answer.expect(201).header("Idempotent-Replayed")).isEqualTo("true");
                assertThat(api.as(sent.who())
                                .get("/proposals/" + answer.text("id"))
                                .expect(200)
                                .text("title"))
                        .isEqualTo(sent.title());
                assertThat(tables.count("proposal where title = '" + sent.title() + "'"))
                        .isOne();
            }
        }
    }

    private Timed voteUntilRefused(Api voter, String vote) {
        Timed last;
        do {
            last = Timed.of(() -> pair.crowd().assembly().vote(voter, vote, "yes"));
        } while (last.answer().status() == 200);
        return last;
    }

    private List<Sent> write(int client, AtomicBoolean enough) {
        List<Sent> sent = new ArrayList<>();
        Api there = pair.at(client, 2);
        while (!enough.get()) {
            if (sent.size() < MOST_DRAFTS * AUTHORS) {
                String author = Gathering.name(client + CLIENTS * (sent.size() % AUTHORS));
                sent.add(Sent.by(author).sent(there));
            }
            // Enough to see, and no more than can be asked for again afterwards.
            Patience.pause(Duration.ofMillis(100));
        }
        return sent;
    }

    private void watch(Set<String> health, AtomicBoolean enough) {
        while (!enough.get()) {
            for (int server = 0; server < 2; server++) {
                health.add(server + " "
                        + pair.at(server, 2).nobody().get("/health/ready").status());
            }
        }
    }

    private void kill(ProcessHandle killed, AtomicBoolean enough) {
        try {
            Patience.pause(Duration.ofMillis(1_500));
            killed.destroyForcibly();
            killed.onExit().join();
            Patience.await(Duration.ofMinutes(2), "the launcher starts the database again", this::databaseAnswers);
            for (int server = 0; server < 2; server++) {
                Api there = pair.at(server, 2).nobody();
                Patience.await(HEALED_WITHIN, "ready again", there::isReady);
                Patience.await(
                        HEALED_WITHIN,
                        "reads again",
                        () -> there.get("/proposals?limit=1").status() == 200);
            }
            Patience.pause(Duration.ofSeconds(1));
        } finally {
            enough.set(true);
        }
    }

    private boolean databaseAnswers() {
        try {
            return tables.count("coop") == 1;
        } catch (AssertionError notYet) {
            return false;
        }
    }

    private static void assertHealed(Api there) {
        Patience.await(HEALED_WITHIN, "the second server is ready again", there::isReady);
        Patience.await(
                HEALED_WITHIN,
                "the second server writes again",
                () -> there.as(Gathering.name(0))
                                .post("/proposals", draft("Again " + UUID.randomUUID()))
                                .status()
                        == 201);
    }

    private ProcessHandle postmaster() throws IOException {
        Path file = pair.first().data().resolve("postgres/postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                .orElseThrow();
    }

    /** As Linux counts them; 0 elsewhere. */
    private int threadsOfSecond() {
        Path status = Path.of("/proc", Long.toString(pair.second().process().pid()), "status");
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("Threads:"))
                    .mapToInt(line ->
                            Integer.parseInt(line.substring("Threads:".length()).strip()))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static JsonObject draft(String title) {
        return json("title", title, "text", "Because.", "measures", List.of(json("kind", "resolution")));
    }

    /** An answer, and how long it took. */
    private record Timed(Answer answer, Duration took) {
        static Timed of(java.util.function.Supplier<Answer> request) {
            long began = System.nanoTime();
            Answer answer = request.get();
            return new Timed(answer, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    /** A draft with a title of its own and a key, and what was answered, if anything. */
    private record Sent(String who, String title, Optional<Timed> answer) {
        static Sent by(String who) {
            return new Sent(who, "Draft " + UUID.randomUUID(), Optional.empty());
        }

        Sent sent(Api there) {
            return new Sent(who, title, Optional.of(Timed.of(() -> again(there))));
        }

        Answer again(Api there) {
            return there.as(who)
                    .with("Idempotency-Key", title.replace(' ', '-'))
                    .post("/proposals", draft(title));
        }

        Optional<Answer> attempt(Api there) {
            return there.as(who)
                    .with("Idempotency-Key", title.replace(' ', '-'))
                    .attempt("POST", "/proposals", Optional.of(draft(title).toString()));
        }

        boolean is(int status) {
            return answer.filter(timed -> timed.answer().status() == status).isPresent();
        }

        void assertAnsweredWell() {
            Timed timed = answer.orElseThrow();
            if (!is(201)) {
                timed.answer().expectProblem(503, "request.database-away");
                assertThat(timed.answer().header("Retry-After")).isNotEmpty();
            }
            assertThat(timed.took())
                    .as("the wait for %s", timed.answer().request())
                    .isLessThan(Duration.ofSeconds(10));
        }
    }
}
