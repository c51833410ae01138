package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.stories.Snoop.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A burglar tries to find out who cast which ballot: 1,000 ballots of one secret vote, and 200 of each of three more by
 * some of the same people. Two of those are sealed together with the first; one still runs, and shows at the same time and
 * on the same files that the burglar finds what there is to be found.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class ForensicsStory {
    private static final int CROWD = 1_000;
    private static final int SOME = 200;
    private static final int SIGNS = 3;
    private static final Duration ABSENCE = Duration.ofDays(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final LaunchedServer server = LaunchedServer.start(Map.of());
    private final List<SecretVote> sealed = new ArrayList<>();
    private final List<SecretVote> running = new ArrayList<>();
    private final List<Burglar> burglars = new ArrayList<>();

    @BeforeAll
    void everybodyVotes() throws Exception {
        Api api = Api.of(server.address(), "forensics");
        Assembly assembly = new Assembly(api, server.clock());
        Crowd crowd = Crowd.join(server, api, CROWD);
        Burglar burglar = new Burglar(server, crowd);
        burglars.add(burglar);
        // The log is there to be searched until somebody has it removed.
        burglar.tables().execute("alter system set checkpoint_timeout = '1h'");
        burglar.tables().execute("select pg_reload_conf()");
        List<String> laws = new ArrayList<>();
        for (String title : List.of("What a thousand say", "What some say", "What some say besides")) {
            laws.add(assembly.resolve(Server.FOUNDER, title));
        }
        server.clock().advance(Duration.ofMinutes(30));
        String later = proposed(crowd.as(crowd.voters().get(0)));
        sealed.add(SecretVote.cast(crowd, laws.get(0), CROWD));
        sealed.add(SecretVote.cast(crowd, laws.get(1), SOME));
        sealed.add(SecretVote.cast(crowd, laws.get(2), SOME));
        running.add(SecretVote.cast(crowd, later, SOME));
        assembly.vote(api.founder(), later, "yes").expect(200);
        laws.forEach(burglar::learnsRoll);
        burglar.learnsRoll(later);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    @Order(1)
    void beforeTheSealTheLogAndTheTablesTellWhoCastWhat() {
        Burglar burglar = burglars.get(0);
        for (SecretVote vote : sealed) {
            assertThat(burglar.findsVoters(vote, "pg_wal"))
                    .as("in the log, but for records that span two pages")
                    .isGreaterThan(vote.ballots().size() * 9L / 10);
        }
        burglar.tables().execute("checkpoint");
        for (SecretVote vote : sealed) {
            assertThat(burglar.findsVoters(vote, "base"))
                    .as("in the tables")
                    .isEqualTo(vote.ballots().size());
            List<String> asCast = burglar.tables()
                    .ask("select tracker from ballot where vote = '" + vote.law() + "' order by cast_at, tracker");
            assertThat(Chance.betrayed(asCast, List.copyOf(vote.trackers().values()), vote.choices()))
                    .as("by the time of casting")
                    .hasSize(SIGNS);
        }
    }

    @Test
    @Order(2)
    void afterTheSealNoFileNamesAVoterBesideABallot() throws InterruptedException {
        Burglar burglar = burglars.get(0);
        closeAndSeal();
        burglar.tables().execute("checkpoint");

        for (SecretVote vote : sealed) {
            List<Trace> traces = burglar.searches(vote, "");
            // The published list is there, of course, and shows that the search sees what the database writes.
            assertThat(traces.stream().map(Trace::tracker)).containsAll(vote.ballots());
            assertThat(traces.stream().filter(trace -> trace.person().isPresent()))
                    .isEmpty();
        }
        assertThat(burglar.findsVoters(running.get(0), "base")).isEqualTo(SOME);
    }

    @Test
    @Order(3)
    void afterTheSealNoOrderOfBallotsGoesWithAnyOrderOfVoters() {
        Burglar burglar = burglars.get(0);
        int guesses = 0;
        for (SecretVote vote : sealed) {
            var ballots = burglar.ordersOfBallots(vote);
            for (var voters : burglar.ordersOfVoters(vote, sealed).entrySet()) {
                List<String> truth = vote.trackersOf(voters.getValue());
                assertThat(truth).hasSameSizeAs(vote.ballots());
                for (var order : ballots.entrySet()) {
                    assertThat(Chance.betrayed(order.getValue(), truth, vote.choices()))
                            .as("voters by %s, ballots by %s", voters.getKey(), order.getKey())
                            .isEmpty();
                    guesses++;
                }
            }
        }
        assertThat(guesses).isBetween(3 * 14 * 12, 3 * 14 * 40);
    }

    @Test
    @Order(4)
    void noTableNoStatementAndNoLogHoldsATrackerButThePublishedList() {
        Burglar burglar = burglars.get(0);
        Set<String> trackers = new HashSet<>();
        sealed.forEach(vote -> trackers.addAll(vote.ballots()));
        for (String table : burglar.tables().ask("select tablename from pg_tables where schemaname = 'public'")) {
            List<String> rows = burglar.tables().ask("select t::text from \"" + table + "\" t");
            assertThat(table.equals("published_ballot") ? List.of() : with(rows, trackers))
                    .as(table)
                    .isEmpty();
        }
        assertThat(with(burglar.tables().ask("select coalesce(query, '') from pg_stat_activity"), trackers))
                .isEmpty();
        assertThat(with(server.log().lines().toList(), trackers)).isEmpty();
    }

    @Test
    @Order(5)
    void theBurglarSucceedsWhereBallotsArePublishedAsCastAndTheirRowsMerelyDeleted() {
        Burglar burglar = burglars.get(0);
        SecretVote vote = sealed.get(0);
        Map<UUID, String> entries = new HashMap<>();
        burglar.tables()
                .ask("select account || ' ' || entry from roll_entry where roll = '" + vote.law() + "'")
                .forEach(line -> entries.put(UUID.fromString(line.split(" ", 2)[0]), line.split(" ", 2)[1]));
        List<String> rows = new ArrayList<>();
        vote.trackers()
                .forEach((voter, tracker) -> rows.add("('%s', %s, 'consumer', '%s', '%s')"
                        .formatted(
                                vote.law(),
                                entries.get(voter),
                                tracker,
                                vote.choices().get(tracker))));
        burglar.tables()
                .execute("create table naive_ballot (vote uuid, entry integer, body text, tracker text, choice text)");
        burglar.tables().execute("insert into naive_ballot values " + String.join(", ", rows));
        burglar.tables().execute("create table naive_list as select tracker, choice from naive_ballot");
        burglar.tables().execute("delete from naive_ballot");
        burglar.tables().execute("checkpoint");

        List<String> published = burglar.tables().ask("select tracker from naive_list order by ctid");
        assertThat(Chance.betrayed(published, List.copyOf(vote.trackers().values()), vote.choices()))
                .hasSize(SIGNS);
        assertThat(burglar.findsVoters(vote, "base")).isEqualTo(CROWD);
    }

    @Test
    @Order(6)
    void aVoteThatEndedWhileNoServerRanIsClosedAsOfItsTimeAndEnactedAtTheFirstReadAndForgotten() throws Exception {
        SecretVote vote = running.get(0);
        String path = "/proposals/" + vote.law();
        Answer before =
                Api.of(server.address(), "before").nobody().get(path + "/tally").expect(200);
        assertThat(before.flag("final")).isFalse();
        server.clock().leapAtNextStart(ABSENCE);
        server.close();

        try (LaunchedServer next =
                LaunchedServer.start(Map.of("ROCHDALE_DATA", server.data().toString()))) {
            Api reader = Api.of(next.address(), "after").nobody();
            Answer tally = reader.get(path + "/tally").expect(200);

            assertThat(tally.flag("final")).isTrue();
            assertThat(tally.text("closesAt")).isEqualTo(before.text("closesAt"));
            assertThat(tally.number("/consumer/turnout")).isEqualTo(SOME);
            assertThat(next.clock().now())
                    .isAfter(Instant.parse(tally.text("closesAt")).plus(ABSENCE.minusDays(1)));
            Answer law = reader.get(path).expect(200);
            assertThat(law.text("state")).isEqualTo("enacted");
            Burglar burglar = burglars.get(0);
            burglar.moves(next);
            awaitTheEndOfTheirBoxes();
            burglar.tables().execute("checkpoint");
            assertThat(burglar.searches(vote, "").stream()
                            .filter(trace -> trace.person().isPresent()))
                    .isEmpty();
        }
    }

    private void closeAndSeal() throws InterruptedException {
        Api nobody = Api.of(server.address(), "nobody").nobody();
        SecretVote last = sealed.get(sealed.size() - 1);
        String closesAt = nobody.get("/proposals/" + last.law() + "/tally").text("closesAt");
        server.clock().advanceTo(Instant.parse(closesAt));
        for (SecretVote vote : sealed) {
            Answer tally = nobody.get("/proposals/" + vote.law() + "/tally").expect(200);
            assertThat(tally.flag("final")).isTrue();
        }
        awaitTheEndOfTheirBoxes();
    }

    private void awaitTheEndOfTheirBoxes() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!burglars.get(0)
                .tables()
                .ask("select name from sealed_ballot_box")
                .isEmpty()) {
            assertThat(System.nanoTime()).as("boxes are not thrown away").isLessThan(end);
            Thread.sleep(200);
        }
    }

    private static String proposed(Api author) {
        String id = author.post(
                        "/proposals",
                        json(
                                "title",
                                "What nobody knows yet",
                                "text",
                                "This vote still runs.",
                                "measures",
                                List.of(json("kind", "resolution"))))
                .expect(201)
                .text("id");
        author.post("/proposals/" + id + "/submission").expect(200);
        return id;
    }

    private static List<String> with(List<String> texts, Set<String> trackers) {
        return texts.stream()
                .filter(text -> trackers.stream().anyMatch(text::contains))
                .toList();
    }
}
