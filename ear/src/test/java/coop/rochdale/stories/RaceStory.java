package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many people at once at two servers of one co-op. {@code -Drochdale.races=16} makes them a thousand, 64 at a time, at one
 * server and at two.
 */
@ExtendWith(OnePair.class)
class RaceStory {
    private static final int ALL = Race.THREADS;

    private final TwoServers pair;
    private final Gathering crowd;
    private final Api api;
    private final Tables tables;

    RaceStory(TwoServers pair) {
        this.pair = pair;
        this.crowd = pair.crowd().gathered();
        this.api = pair.api();
        this.tables = new Tables(pair.first());
    }

    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void manyBallotsOfOneVoterAreOne(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            String voter = Gathering.name(round);
            String vote = crowd.propose(round, "One voter, many ballots", json("kind", "resolution"));

            List<Answer> cast = Race.run(
                    ALL, i -> crowd.assembly().vote(pair.at(i, servers).as(voter), vote, i % 3 == 0 ? "yes" : "no"));

            assertThat(cast).allSatisfy(answer -> answer.expect(200));
            Answer own = api.as(voter).get("/proposals/" + vote + "/ballot").expect(200);
            assertThat(cast).extracting(answer -> tracker(answer)).containsOnly(tracker(own));
            crowd.close(List.of(vote));
            assertThat(crowd.assembly().ballots(vote)).singleElement().satisfies(ballot -> {
                assertThat(ballot.getString("tracker")).isEqualTo(tracker(own));
                assertThat(ballot.getString("choice")).isEqualTo(choice(own));
            });
            assertThat(crowd.assembly().tally(vote).number("/consumer/" + choice(own)))
                    .isOne();
        }
    }

    /** Everybody changes their mind until the clock closes the vote under them. */
    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void theLastBallotAnsweredInTimeIsCountedAndNoneAfterIt(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            String vote = crowd.propose(round, "Against the clock", json("kind", "resolution"));
            Instant closesAt = Instant.parse(crowd.assembly().tally(vote).text("closesAt"));
            List<Answer> first = Race.run(
                    ALL,
                    i -> crowd.assembly()
                            .vote(pair.at(i, servers).as(Gathering.name(i)), vote, "yes")
                            .expect(200));
            pair.clock().advanceTo(closesAt.minusMillis(1_500));

            List<Answer> last =
                    Race.run(ALL, i -> voteToTheEnd(pair.at(i, servers).as(Gathering.name(i)), vote, first.get(i)));

            List<JsonObject> published = crowd.assembly().ballots(vote);
            assertThat(published)
                    .extracting(ballot -> ballot.getString("tracker") + " " + ballot.getString("choice"))
                    .containsExactlyInAnyOrderElementsOf(last.stream()
                            .map(answer -> tracker(answer) + " " + choice(answer))
                            .toList());
            Answer tally = crowd.assembly().tally(vote);
            for (String choice : List.of("yes", "no", "abstain")) {
                assertThat(tally.number("/consumer/" + choice) + tally.number("/worker/" + choice))
                        .isEqualTo(last.stream()
                                .filter(answer -> choice(answer).equals(choice))
                                .count());
            }
        }
    }

    /** Those who read the same thing at once share an answer, and none of them an older one. */
    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void whoReadsAfterABallotWasAnsweredFindsItCounted(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            String vote = crowd.propose(round, "Watched closely", json("kind", "resolution"));
            AtomicInteger answered = new AtomicInteger();

            Race.run(ALL, i -> {
                if (i % 2 == 0) {
                    crowd.assembly()
                            .vote(pair.at(i, servers).as(Gathering.name(i)), vote, "yes")
                            .expect(200);
                    return answered.incrementAndGet();
                }
                return watch(pair.at(i, servers).nobody(), "/proposals/" + vote + "/tally", answered);
            });

            Answer tally = crowd.assembly().tally(vote);
            assertThat(tally.number("/consumer/turnout") + tally.number("/worker/turnout"))
                    .isEqualTo(ALL / 2);
        }
    }

    private static int watch(Api nobody, String path, AtomicInteger answered) {
        String tag = "\"none\"";
        int told = 0;
        while (told < ALL / 2) {
            int atLeast = answered.get();
            Answer tally = nobody.with("If-None-Match", tag).get(path);
            if (tally.status() == 200) {
                assertThat(tally.header("ETag")).isNotEqualTo(tag);
                tag = tally.header("ETag");
                told = (int) (tally.number("/consumer/turnout") + tally.number("/worker/turnout"));
            } else {
                assertThat(tally.expect(304).body()).isEmpty();
            }
            assertThat(told).isGreaterThanOrEqualTo(atLeast);
        }
        return told;
    }

    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void whatIsDueIsSealedAndEnactedOnce(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            List<String> votes = IntStream.range(0, 8)
                    .mapToObj(i -> crowd.propose(i, "Due with others", json("kind", "resolution")))
                    .toList();
            votes.forEach(vote -> crowd.approve(vote, 0));
            crowd.close(votes);

            List<Answer> seen =
                    Race.run(ALL, i -> pair.at(i, servers).nobody().get("/proposals/" + votes.get(i % votes.size())));

            assertThat(seen)
                    .allSatisfy(answer ->
                            assertThat(answer.expect(200).text("state")).isEqualTo("enacted"));
            for (String vote : votes) {
                assertThat(tables.eventsOf(vote))
                        .containsExactly(
                                "proposal.submitted", "proposal.opened", "proposal.passed", "proposal.enacted");
                assertThat(crowd.assembly().ballots(vote)).hasSize(2);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void oneKeyManyTimesAtOnceIsOneEffectAndOneAnswer(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            String who = Gathering.name(round);
            String key = UUID.randomUUID().toString();
            JsonObject draft =
                    json("title", "Key " + key, "text", "Once.", "measures", List.of(json("kind", "resolution")));

            List<Answer> answers = Race.run(
                    ALL,
                    i -> pair.at(i, servers)
                            .as(who)
                            .with("Idempotency-Key", key)
                            .post("/proposals", draft));

            Answer after = api.as(who)
                    .with("Idempotency-Key", key)
                    .post("/proposals", draft)
                    .expect(201);
            assertThat(after.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(answers).allSatisfy(answer -> {
                if (answer.status() == 409) {
                    answer.expectProblem(409, "request.key-running");
                } else {
                    assertThat(answer.expect(201).body()).isEqualTo(after.body());
                    assertThat(answer.header("Location")).isEqualTo(after.header("Location"));
                }
            });
            assertThat(answers).filteredOn(answer -> answer.status() == 201).isNotEmpty();
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 201
                            && answer.header("Idempotent-Replayed").isEmpty())
                    .hasSize(1);
            assertThat(tables.count("proposal where title = 'Key " + key + "'")).isOne();
        }
    }

    /** One payment told to the co-op by many clients at once, each with a key of its own: the reference decides. */
    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void onePaymentOfAProviderIsRecordedOnce(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            String payer = "payer-" + servers + "-" + round;
            JsonObject payment = firstPayment(payer);

            List<Answer> answers =
                    Race.run(ALL, i -> pair.at(i, servers).founder().post("/payments", payment));

            assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 201).allSatisfy(answer -> answer.expect(409));
            assertThat(tables.count("payment where reference = '" + payer + "'"))
                    .isOne();
        }
    }

    /** Eight passed proposals each give away nearly half of what is free, and come due together. */
    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void twoActsNeverSpendTheSameMoney(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            // Or hardly a cent would be left in the end.
            api.founder()
                    .post("/payments", firstPayment("giver-" + servers + "-" + round))
                    .expect(201);
            BigDecimal free = free();
            String gift = free.multiply(new BigDecimal("0.45"))
                    .setScale(2, RoundingMode.DOWN)
                    .toPlainString();
            JsonObject measure = json("kind", "donate", "recipient", "The food bank", "amount", money(gift));
            List<String> votes = IntStream.range(0, 8)
                    .mapToObj(i -> crowd.propose(i, "Give it away", measure))
                    .toList();
            votes.forEach(vote -> crowd.approve(vote, 0));
            crowd.close(votes);

            Race.run(ALL, i -> pair.at(i, servers).nobody().get("/proposals/" + votes.get(i % votes.size())));

            assertThat(votes.stream().map(vote -> crowd.assembly().state(vote)))
                    .filteredOn("enacted"::equals)
                    .hasSize(2);
            assertThat(free()).isEqualTo(free.subtract(new BigDecimal(gift).multiply(new BigDecimal(2))));
        }
    }

    /** Of somebody who joins. */
    private JsonObject firstPayment(String payer) {
        Answer joined = api.as(payer)
                .post("/memberships", json("contribution", money("4.99"), "interval", "month"))
                .expect(201);
        return json(
                "invoice", joined.text("/openInvoice/id"),
                "amount", joined.at("/openInvoice/amount"),
                "provider", "bank",
                "reference", payer,
                "receivedOn", pair.clock().today());
    }

    private BigDecimal free() {
        return new BigDecimal(api.nobody().get("/finances").expect(200).text("/freeFunds/amount"));
    }

    /** The last ballot that was taken. */
    private Answer voteToTheEnd(Api voter, String vote, Answer first) {
        List<String> choices = List.of("yes", "no", "abstain");
        Answer taken = first;
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (int i = 0; System.nanoTime() < end; i++) {
            Answer answer = crowd.assembly()
                    .vote(voter, vote, choices.get((i + voter.handle().length()) % 3));
            if (answer.status() == 409) {
                answer.expectProblem(409, "ballots.closed");
                return taken;
            }
            taken = answer.expect(200);
        }
        throw new AssertionError("the vote did not close");
    }

    private static String tracker(Answer ballot) {
        return ballot.text("tracker");
    }

    private static String choice(Answer ballot) {
        return ballot.text("choice");
    }
}
