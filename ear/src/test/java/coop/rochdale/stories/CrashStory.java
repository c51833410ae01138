package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import coop.rochdale.stories.Act.Retry;
import coop.rochdale.stories.Act.Wish;
import coop.rochdale.stories.DatabaseWire.Moment;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Each act is struck before each of its commits and after each, before the answer: the connection to the database is
 * cut there, and the server is killed there with SIGKILL. What was answered is there once, anything else wholly or not at
 * all, and the retry of whoever heard nothing, at the other server, tells which and brings it about once.
 *
 * <p>A killed server takes its time to come back, so by default few acts are struck that way; {@code -Drochdale.crashes=all}
 * kills it at every moment of all of them.
 */
@ExtendWith(OnePair.class)
@EnabledIfSystemProperty(named = "rochdale.crashes", matches = "few|all")
class CrashStory {
    static final boolean ALL = System.getProperty("rochdale.crashes", "").equals("all");
    private static final Set<String> KILLED = Set.of("record a payment", "vote");
    /** No act commits more often than that. */
    private static final int MOST_COMMITS = 4;

    private final TwoServers pair;
    private final Tables tables;

    CrashStory(TwoServers pair) {
        this.pair = pair;
        this.tables = new Tables(pair.first());
    }

    @TestFactory
    Stream<DynamicTest> everyActIsThereOnceOrNotAtAll() {
        Acts acts = new Acts(pair);
        Stream<DynamicTest> cut = acts.all().stream()
                .map(act -> dynamicTest("connection cut: " + act, () -> strike(act, () -> {}, MOST_COMMITS)));
        Stream<DynamicTest> killed = acts.all().stream()
                .filter(act -> ALL || KILLED.contains(act.name()))
                .map(act -> dynamicTest(
                        "server killed: " + act, () -> strike(act, pair.second()::kill, ALL ? MOST_COMMITS : 1)));
        return Stream.of(cut, killed, Stream.of(dynamicTest("the rules are as before", acts::undo)))
                .flatMap(tests -> tests);
    }

    /** At one commit of the act after the other, until it has no more. */
    private void strike(Act act, Runnable blow, int mostCommits) {
        Map<String, Long> whole = undisturbed(act);
        for (int commit = 1; commit <= mostCommits; commit++) {
            for (Moment moment : Moment.values()) {
                boolean struck = strike(act, new Blow(moment, commit, blow), whole);
                assertThat(struck || commit > 1)
                        .as("struck %s at its first commit", act)
                        .isTrue();
                if (!struck) {
                    return;
                }
            }
        }
    }

    private record Blow(Moment moment, int commit, Runnable act) {}

    /** What the act adds to the tables when nothing goes wrong. */
    private Map<String, Long> undisturbed(Act act) {
        Wish wish = act.ready().get();
        Map<String, Long> before = tables.rows();
        Map<String, String> contents = tables.contents();
        Answer answer = wish.sendTo(pair.first()).orElseThrow();
        assertThat(answer.status()).as("%s: %s", act, answer.body()).isBetween(200, 299);
        assertThat(tables.contents()).as("%s writes something", act).isNotEqualTo(contents);
        return Tables.difference(before, tables.rows());
    }

    /** Answers whether there was such a commit. */
    private boolean strike(Act act, Blow blow, Map<String, Long> whole) {
        Wish wish = act.ready().get();
        pair.awaitSecond();
        Map<String, Long> before = tables.rows();
        Map<String, String> contents = tables.contents();
        Trap trap = pair.wire().arm(new Trap(blow.moment(), blow.commit(), blow.act()));
        Optional<Answer> answer = wish.sendTo(pair.second());
        boolean struck = trap.hasSprung();
        // The blow before may have left a broken connection behind, which the next to use it finds out.
        for (int i = 0;
                i < 20 && !struck && answer.filter(told -> told.status() == 503).isPresent();
                i++) {
            answer = wish.sendTo(pair.second());
            struck = trap.hasSprung();
        }
        pair.wire().disarm();
        if (struck) {
            // Nobody is told that it went well, or that it went wrong: only that nobody knows.
            answer.ifPresent(said -> said.expectProblem(503, "request.database-away"));
            boolean happened = blow.moment() == Moment.AFTER_COMMIT
                    || (act.retry() == Retry.KEY_SINCE_FIRST_COMMIT && blow.commit() > 1);
            assertThat(tables.contents().equals(contents))
                    .as("%s changed nothing", act)
                    .isNotEqualTo(happened);
            assertThat(Tables.difference(before, tables.rows())).isEqualTo(happened ? whole : Map.of());
            retry(act, wish, happened);
        }
        assertThat(Tables.difference(before, tables.rows()))
                .as("%s, struck %s %d", act, blow.moment(), blow.commit())
                .isEqualTo(whole);
        return struck;
    }

    private void retry(Act act, Wish wish, boolean happened) {
        Answer told = wish.sendTo(pair.first()).orElseThrow();
        switch (act.retry()) {
            case KEY, KEY_SINCE_FIRST_COMMIT -> {
                assertThat(told.status()).as("%s: %s", act, told.body()).isBetween(200, 299);
                assertThat(told.header("Idempotent-Replayed")).isEqualTo(happened ? "true" : "");
                Answer again = wish.sendTo(pair.first()).orElseThrow().expect(told.status());
                assertThat(again.body()).isEqualTo(told.body());
                assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
            }
            case IF_MATCH -> told.expect(happened ? 412 : 200);
            case AGAIN ->
                assertThat(told.status()).as("%s: %s", act, told.body()).isIn(200, 204, 401);
        }
    }
}
