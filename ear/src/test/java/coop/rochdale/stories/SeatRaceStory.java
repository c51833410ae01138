package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Laws that want the same thing at the same moment, and people who leave while a roll is drawn. Two acts that spend the
 * same money belong here as soon as a measure spends some.
 */
@ExtendWith(OnePair.class)
class SeatRaceStory {
    private static final int ALL = Race.THREADS;
    private static final int SEATS = Math.min(6, ALL / 4);
    /** Of the crowd: those who will be workers, which changes where they vote. */
    private static final int APPLICANTS = ALL / 2;

    private final TwoServers pair;
    private final Gathering crowd;
    private final Api api;
    private final Tables tables;

    SeatRaceStory(TwoServers pair) {
        this.pair = pair;
        this.crowd = pair.crowd().gathered();
        this.api = pair.api();
        this.tables = new Tables(pair.first());
    }

    /** Each position has one seat, two people who applied for it, and two laws, each of which appoints one of them. */
    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void ofTwoActsThatAppointToTheLastSeatOneFails(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            List<String> positions = positions();
            List<String> laws = new ArrayList<>();
            for (int i = 0; i < 2 * SEATS; i++) {
                laws.add(appointment(positions.get(i / 2), i));
            }
            laws.forEach(law -> crowd.approve(law, 0));
            crowd.close(laws);

            List<String> states = states(laws, servers);

            for (int seat = 0; seat < SEATS; seat++) {
                assertThat(List.of(states.get(2 * seat), states.get(2 * seat + 1)))
                        .containsExactlyInAnyOrder("enacted", "failed");
                assertThat(api.nobody()
                                .get("/positions/" + positions.get(seat))
                                .expect(200)
                                .number("filled"))
                        .isOne();
                assertThat(tables.count("employment where position = '" + positions.get(seat) + "'"))
                        .isOne();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void actsThatChangeOneClauseAtOnceComeOneAfterTheOther(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            int before = history().size();
            List<String> laws = IntStream.range(0, 8)
                    .mapToObj(i -> crowd.propose(
                            i,
                            "Open limit",
                            json("kind", "amend-charter", "clause", "proposals.open-limit", "value", 3 + i)))
                    .toList();
            laws.forEach(law -> crowd.approve(law, 0));
            crowd.close(laws);

            assertThat(states(laws, servers)).containsOnly("enacted");

            List<JsonObject> history = history();
            assertThat(history).hasSize(before + laws.size());
            assertThat(history.stream().map(entry -> entry.getString("since")).distinct())
                    .hasSameSizeAs(history);
            JsonObject last = history.stream()
                    .max((one, other) -> since(one).compareTo(since(other)))
                    .orElseThrow();
            assertThat(api.nobody()
                            .get("/charter/proposals.open-limit")
                            .expect(200)
                            .at("value"))
                    .isEqualTo(last.get("value"));
        }
    }

    /** A proposal whose deliberation is over in a moment is withdrawn in time, or opened. */
    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void aProposalIsWithdrawnOrOpenedButNeverBoth(int servers) {
        crowd.enact(0, "Talk first", json("kind", "amend-charter", "clause", "deliberation.period", "value", "PT10M"));
        for (int round = 0; round < Race.ROUNDS; round++) {
            List<String> drafts = IntStream.range(0, ALL / 2)
                    .mapToObj(i -> crowd.draft(i, "Withdrawn or opened"))
                    .toList();
            List<Instant> opening = Race.run(
                    drafts.size(),
                    i -> Instant.parse(api.as(Gathering.name(i))
                            .post("/proposals/" + drafts.get(i) + "/submission")
                            .expect(200)
                            .text("votingOpensAt")));
            pair.clock().advanceTo(Collections.min(opening).minusMillis(600));

            List<Answer> answers = Race.run(ALL, i -> {
                String path = "/proposals/" + drafts.get(i / 2);
                Api who = pair.at(i, servers).as(Gathering.name(i / 2));
                if (i % 2 == 0) {
                    // From a fifth of a second before to a tenth after, as far as a busy machine lets them.
                    awaitClock(opening.get(i / 2).minusMillis(200 - 300L * i / ALL));
                    return who.post(path + "/withdrawal");
                }
                return untilNotInDeliberation(who, path);
            });

            for (int i = 0; i < drafts.size(); i++) {
                boolean withdrawn = answers.get(2 * i).status() == 200;
                if (!withdrawn) {
                    answers.get(2 * i).expectProblem(409, "proposals.not-withdrawable");
                }
                assertThat(answers.get(2 * i + 1).text("state")).isEqualTo(withdrawn ? "withdrawn" : "voting");
                assertThat(tables.eventsOf(drafts.get(i)))
                        .containsExactly("proposal.submitted", withdrawn ? "proposal.withdrawn" : "proposal.opened");
                assertThat(tables.count("vote where id = '" + drafts.get(i) + "'"))
                        .isEqualTo(withdrawn ? 0 : 1);
            }
            pair.clock().advance(Duration.ofHours(2));
        }
        crowd.enactAfter(
                Duration.ofMinutes(10),
                json("kind", "amend-charter", "clause", "deliberation.period", "value", "PT0S"));
    }

    /** Whoever resigns is on the roll if and only if the vote had opened before. */
    @ParameterizedTest
    @MethodSource("coop.rochdale.stories.Race#servers")
    void whoResignsIsOnTheRollOfAVoteThatOpenedBeforeAndOnNoOther(int servers) {
        for (int round = 0; round < Race.ROUNDS; round++) {
            List<String> leavers =
                    IntStream.range(0, ALL / 4).mapToObj(i -> "leaver" + i).toList();
            leavers.forEach(crowd.assembly()::join);
            List<String> drafts = IntStream.range(0, ALL - leavers.size())
                    .mapToObj(i -> crowd.draft(i, "A roll while people leave"))
                    .toList();

            Race.run(ALL, i -> {
                boolean leaves = i % 4 == 0;
                Api who = pair.at(i, servers).as(leaves ? leavers.get(i / 4) : Gathering.name(i - i / 4 - 1));
                return (leaves
                                ? who.post("/me/membership/resignation")
                                : who.post("/proposals/" + drafts.get(i - i / 4 - 1) + "/submission"))
                        .expect(200);
            });

            assertThat(tables.ask("""
                            select v.id || ' ' || a.handle from vote v
                            cross join membership m join account a on a.id = m.account
                            left join roll_entry e on e.roll = v.id and e.account = m.account
                            where a.handle like 'leaver%' and m.closed_at > (select max(joined_at) from membership)
                              and v.opened_at > (select max(joined_at) from membership)
                              and (e.entry is not null) <> (m.closed_at > v.opened_at)"""))
                    .as("on a roll drawn after they had left, or missing on one drawn before")
                    .isEmpty();
            pair.clock().advance(Duration.ofHours(2));
        }
    }

    /** One position for each seat, made by one law, and two applications for each. */
    private List<String> positions() {
        new Assembly(api, pair.clock()).given("10000.00");
        Set<String> before = Set.copyOf(tables.ask("select id::text from position"));
        crowd.enact(1, "Jobs", IntStream.range(0, SEATS).mapToObj(i -> job()).toArray(JsonObject[]::new));
        List<String> positions = tables.ask("select id::text from position order by number").stream()
                .filter(id -> !before.contains(id))
                .toList();
        for (int i = 0; i < 2 * SEATS; i++) {
            api.as(Gathering.name(APPLICANTS + i))
                    .post("/positions/" + positions.get(i / 2) + "/applications", json("statement", "I would."))
                    .expect(201);
        }
        return positions;
    }

    private static JsonObject job() {
        return json(
                "kind", "create-position",
                "title", "One seat",
                "description", "For one.",
                "seats", 1,
                "salary", json("amount", "100.00", "currency", "USD", "per", "month"),
                "powers", List.of(),
                "noticePeriod", "P30D");
    }

    private String appointment(String position, int applicant) {
        String account = api.as(Gathering.name(APPLICANTS + applicant))
                .get("/me")
                .expect(200)
                .text("/account/id");
        // Voting lasts for an hour: not before the law can be in force.
        LocalDate start = LocalDate.ofInstant(pair.clock().now().plus(Duration.ofDays(1)), ZoneOffset.UTC);
        return crowd.propose(
                1 + applicant,
                "Appoint one of two",
                json("kind", "appoint", "position", position, "account", account, "start", start));
    }

    /** What all see who ask at once. */
    private List<String> states(List<String> laws, int servers) {
        List<Answer> answers =
                Race.run(ALL, i -> pair.at(i, servers).nobody().get("/proposals/" + laws.get(i % laws.size())));
        answers.forEach(answer -> answer.expect(200));
        Map<String, String> states = laws.stream()
                .collect(Collectors.toMap(law -> law, law -> crowd.assembly().state(law)));
        return laws.stream().map(states::get).toList();
    }

    private List<JsonObject> history() {
        return api.nobody()
                .get("/charter/proposals.open-limit/history")
                .expect(200)
                .items();
    }

    private static Instant since(JsonObject entry) {
        return Instant.parse(entry.getString("since"));
    }

    private void awaitClock(Instant moment) {
        Duration missing = Duration.between(pair.clock().now(), moment);
        if (!missing.isNegative()) {
            Patience.pause(missing);
        }
    }

    private static Answer untilNotInDeliberation(Api who, String path) {
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        Answer seen = who.get(path).expect(200);
        while (seen.text("state").equals("deliberation")) {
            assertThat(System.nanoTime()).as("deliberation ends").isLessThan(end);
            seen = who.get(path).expect(200);
        }
        return seen;
    }
}
