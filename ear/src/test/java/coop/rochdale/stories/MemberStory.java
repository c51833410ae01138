package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is on a roll, who is not, and what is left of a membership that a law ends. */
@Story
class MemberStory {
    private static final JsonObject RESOLUTION = json("kind", "resolution");

    private final Api api;
    private final Clock clock;
    private final Books books;

    MemberStory(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.books = new Books(api);
    }

    @Test
    void whoLeavesDuringAVoteStaysOnItsRollAndVotes() {
        Coop coop = Coop.of(api, clock, "ann", "ben");
        String vote = coop.proposed("We bake bread", RESOLUTION);
        List<JsonObject> before = roll(vote);

        api.as("ben").post("/me/membership/resignation").expect(200);

        assertThat(api.as("ben").get("/me").expect(200).texts("votingRights")).isEmpty();
        assertThat(roll(vote)).isEqualTo(before);
        coop.yes("ben", vote);
        Answer closed = coop.closed(vote);
        assertThat(closed.text("state")).isEqualTo("enacted");
        Answer tally = api.nobody().get("/proposals/" + vote + "/tally").expect(200);
        assertThat(tally.number("/consumer/yes")).isOne();
        assertThat(books.moved()).containsExactly("assets:bank:main 9.98 USD", "income:dues -9.98 USD");
    }

    @Test
    void whoLapsedIsOnNoRollAndWhoIsListedIsThereByName() {
        Coop.of(api, clock, "cid", "dan", "eve");
        for (String name : List.of("cid", "dan")) {
            Api member = api.as(name);
            String etag = member.get("/me/membership").expect(200).etag();
            member.ifMatch(etag).patch("/me/membership", json("listed", true)).expect(200);
        }
        clock.advanceDays(50);
        api.as("dan").post("/me/waiver", json()).expect(200);
        clock.advanceDays(50);
        assertThat(api.as("cid").get("/me").expect(200).text("standing")).isEqualTo("lapsed");
        api.as("eve").post("/me/waiver", json()).expect(200);

        String vote = proposedBy("dan");

        List<JsonObject> roll = roll(vote);
        assertThat(names(roll))
                .contains(api.as("dan").handle())
                .doesNotContain(api.as("cid").handle(), api.as("eve").handle());
        assertThat(roll)
                .filteredOn(entry -> entry.getString("body").equals("consumer"))
                .allMatch(entry -> entry.getString("basis").equals("paid"));
        api.as("cid")
                .put("/proposals/" + vote + "/ballot", json("choice", "no"))
                .expect(403);
        assertThat(names(roll(proposedBy("dan"))))
                .as("pseudonyms of two rolls")
                .filteredOn(name -> name.startsWith("member."))
                .doesNotContainAnyElementsOf(names(roll));
    }

    @Test
    void whoIsExpelledByLawWasHeardAndVotesNoMore() {
        Coop coop = Coop.of(api, clock, "fay", "gus");
        Api gus = api.as("gus");
        String membership = gus.get("/me/membership").expect(200).text("id");
        JsonObject expel = json("kind", "expel", "membership", membership, "reason", "Sold the till.");
        String vote = coop.proposed("Expel a member", expel);
        gus.post("/proposals/" + vote + "/comments", json("text", "The till was mine."))
                .expect(201);
        coop.yes("fay", vote);

        assertThat(coop.closed(vote).text("state")).isEqualTo("enacted");

        Answer ended = gus.get("/me/membership").expect(200);
        assertThat(ended.text("standing")).isEqualTo("ended");
        assertThat(ended.text("closedBy")).isEqualTo("expulsion");
        assertThat(gus.get("/me").expect(200).texts("votingRights")).isEmpty();
        api.as("fay")
                .post("/proposals", json("title", "Again", "text", "Again.", "measures", List.of(expel)))
                .expect(201);
    }

    private String proposedBy(String name) {
        Api author = api.as(name);
        String id = author.post(
                        "/proposals",
                        json("title", "We sing", "text", "Every morning.", "measures", List.of(RESOLUTION)))
                .expect(201)
                .text("id");
        author.post("/proposals/" + id + "/submission").expect(200);
        return id;
    }

    private List<JsonObject> roll(String vote) {
        List<JsonObject> entries = new ArrayList<>();
        Answer page = api.nobody().get("/proposals/" + vote + "/roll?limit=100").expect(200);
        entries.addAll(page.items());
        while (page.has("next")) {
            page = api.nobody()
                    .get("/proposals/" + vote + "/roll?limit=100&cursor=" + page.text("next"))
                    .expect(200);
            entries.addAll(page.items());
        }
        return entries;
    }

    private static List<String> names(List<JsonObject> roll) {
        return roll.stream().map(entry -> entry.getString("name")).toList();
    }
}
