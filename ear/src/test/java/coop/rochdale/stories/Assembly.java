package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What every story about laws does first: people become members, somebody proposes, people vote, time passes. The founder
 * records payments and is the one worker every co-op begins with.
 */
final class Assembly {
    private final Api api;
    private final Clock clock;

    Assembly(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
    }

    /** They join and pay the first month; from then on they vote. */
    void join(String... names) {
        for (String name : names) {
            Answer joined = api.as(name)
                    .post("/memberships", json("contribution", money("4.99"), "interval", "month"))
                    .expect(201);
            JsonObject payment = json(
                    "invoice", joined.text("/openInvoice/id"),
                    "amount", joined.at("/openInvoice/amount"),
                    "provider", "bank",
                    "reference", UUID.randomUUID(),
                    "receivedOn", clock.today());
            api.founder().post("/payments", payment).expect(201);
        }
    }

    /** Somebody gives so much money: nobody is hired where the wages of their notice period are not there. */
    void given(String amount) {
        api.founder()
                .post("/ledger/transactions", json("kind", "gift", "amount", money(amount), "bookedOn", clock.today()))
                .expect(201);
    }

    /** The founder becomes a consumer, too, without paying; in another story that may have happened before. */
    void founderJoins() {
        if (api.founder().get("/me/membership").status() != 200) {
            JsonObject wish = json("contribution", money("4.99"), "interval", "month");
            api.founder().post("/memberships", wish).expect(201);
        }
        assertThat(api.founder().post("/me/waiver", json()).status()).isIn(200, 201);
    }

    /** Drafts and submits; voting is open when it answers. */
    String propose(String author, String title, JsonObject... measures) {
        String id = api.as(author)
                .post("/proposals", json("title", title, "text", "Because we want it.", "measures", List.of(measures)))
                .expect(201)
                .text("id");
        Answer submitted =
                api.as(author).post("/proposals/" + id + "/submission").expect(200);
        assertThat(submitted.text("state")).as(submitted.body()).isEqualTo("voting");
        return id;
    }

    String resolve(String author, String title) {
        return propose(author, title, json("kind", "resolution"));
    }

    Answer vote(Api voter, String proposal, String choice) {
        return voter.put("/proposals/" + proposal + "/ballot", json("choice", choice));
    }

    /** All of them say so. */
    void vote(String proposal, String choice, String... names) {
        for (String name : names) {
            vote(api.as(name), proposal, choice).expect(200);
        }
    }

    /** Time passes until the clock has closed it. */
    void close(String proposal) {
        clock.advanceTo(Instant.parse(tally(proposal).text("closesAt")));
    }

    /** The author proposes it, they all say yes, time passes, and it is law. */
    void enact(String title, JsonObject measure, String author, String... others) {
        String id = propose(author, title, measure);
        vote(id, "yes", author);
        vote(id, "yes", others);
        vote(api.founder(), id, "yes").expect(200);
        close(id);
        assertThat(state(id)).as(title).isEqualTo("enacted");
    }

    String state(String proposal) {
        return api.nobody().get("/proposals/" + proposal).expect(200).text("state");
    }

    Answer tally(String proposal) {
        return api.nobody().get("/proposals/" + proposal + "/tally").expect(200);
    }

    List<JsonObject> roll(String proposal) {
        return all("/proposals/" + proposal + "/roll");
    }

    List<JsonObject> ballots(String proposal) {
        return all("/proposals/" + proposal + "/ballots");
    }

    /** Page after page, as a client reads them. */
    private List<JsonObject> all(String path) {
        List<JsonObject> items = new ArrayList<>();
        Answer page = api.nobody().get(path + "?limit=2").expect(200);
        items.addAll(page.items());
        while (page.has("next")) {
            page = api.nobody()
                    .get(path + "?limit=2&cursor=" + page.text("next"))
                    .expect(200);
            items.addAll(page.items());
        }
        return items;
    }
}
