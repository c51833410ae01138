package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/** The consumers of one story and the laws they pass. */
final class Coop {
    private final Api api;
    private final Clock clock;
    private final List<String> consumers;

    private Coop(Api api, Clock clock, List<String> consumers) {
        this.api = api;
        this.clock = clock;
        this.consumers = consumers;
    }

    /** Opens accounts for these people, who join and pay; the founder records the payments. */
    static Coop of(Api api, Clock clock, String... consumers) {
        Coop coop = new Coop(api, clock, List.of(consumers));
        coop.consumers.forEach(coop::join);
        return coop;
    }

    private void join(String name) {
        Answer joined = api.as(name)
                .post("/memberships", json("contribution", Json.money("4.99"), "interval", "month"))
                .expect(201);
        api.founder()
                .post(
                        "/payments",
                        json(
                                "invoice", joined.text("/openInvoice/id"),
                                "amount", joined.at("/openInvoice/amount"),
                                "provider", "bank",
                                "reference", UUID.randomUUID(),
                                "receivedOn", clock.today()))
                .expect(201);
    }

    /** Proposes, submits, votes yes with every consumer, and waits until it is law. */
    Answer law(String title, JsonObject... measures) {
        String id = proposed(title, measures);
        consumers.forEach(name -> yes(name, id));
        return enacted(id);
    }

    /** A proposal that voting is open on. */
    String proposed(String title, JsonObject... measures) {
        Api author = api.as(consumers.get(0));
        String id = author.post(
                        "/proposals",
                        json("title", title, "text", "Because we want it.", "measures", List.of(measures)))
                .expect(201)
                .text("id");
        Answer submitted = author.post("/proposals/" + id + "/submission").expect(200);
        assertThat(submitted.text("state")).as(submitted.body()).isEqualTo("voting");
        return id;
    }

    void yes(String name, String proposal) {
        api.as(name)
                .put("/proposals/" + proposal + "/ballot", json("choice", "yes"))
                .expect(200);
    }

    /** Puts the clock to the close of the vote, and answers the proposal once it is enacted. */
    Answer enacted(String proposal) {
        Answer closed = closed(proposal);
        assertThat(closed.text("state")).as(closed.body()).isEqualTo("enacted");
        return closed;
    }

    /** Puts the clock to the close of the vote, and answers the proposal once it has come to an end of some kind. */
    Answer closed(String proposal) {
        clock.advanceTo(Instant.parse(shown(proposal).text("closesAt")));
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        Answer answer = shown(proposal);
        while (List.of("voting", "closed", "passed").contains(answer.text("state")) && System.nanoTime() < end) {
            answer = shown(proposal);
        }
        return answer;
    }

    private Answer shown(String proposal) {
        return api.nobody().get("/proposals/" + proposal).expect(200);
    }
}
