package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** As many people as run a race, all of them consumers with a vote, and the founder, who is the one worker. */
final class Gathering {
    private static final int HANDS = 4;

    private final Api api;
    private final Clock clock;
    private final Assembly assembly;
    private boolean there;

    Gathering(Api api, Clock clock) {
        this.api = api;
        this.clock = clock;
        this.assembly = new Assembly(api, clock);
    }

    /** They come once, with the first who asks. */
    synchronized Gathering gathered() {
        if (!there) {
            api.founder().token();
            Race.run(HANDS, hand -> {
                IntStream.range(0, Race.THREADS)
                        .filter(number -> number % HANDS == hand)
                        .forEach(number -> assembly.join(name(number)));
                return hand;
            });
            there = true;
        }
        return this;
    }

    /** One of them, by a number from 0 to 63; larger ones begin again at 0. */
    static String name(int number) {
        return "v" + number % Race.THREADS;
    }

    Assembly assembly() {
        return assembly;
    }

    /** A proposal by that one, with voting open, or deliberation if there is a time for it. */
    String propose(int author, String title, JsonObject... measures) {
        String id = draft(author, title, measures);
        api.as(name(author)).post("/proposals/" + id + "/submission").expect(200);
        return id;
    }

    /** Not submitted; a resolution, if no measures are named. */
    String draft(int author, String title, JsonObject... measures) {
        List<JsonObject> wanted = measures.length == 0 ? List.of(json("kind", "resolution")) : List.of(measures);
        return api.as(name(author))
                .post("/proposals", json("title", title, "text", "Because.", "measures", wanted))
                .expect(201)
                .text("id");
    }

    /** The yes of a consumer and of the founder, who is the workers: with nobody against, enough. */
    void approve(String proposal, int consumer) {
        assembly.vote(proposal, "yes", name(consumer));
        assembly.vote(api.founder(), proposal, "yes").expect(200);
    }

    /** Puts the clock to the moment from which all of them are over. */
    void close(Collection<String> proposals) {
        clock.advanceTo(proposals.stream()
                .map(id -> Instant.parse(assembly.tally(id).text("closesAt")))
                .max(Comparator.naturalOrder())
                .orElseThrow());
    }

    /** Makes it law where nothing is deliberated on. */
    void enact(int author, String title, JsonObject... measures) {
        enact(propose(author, title, measures), author);
    }

    /** Makes it law after a deliberation of that length. */
    void enactAfter(Duration deliberation, JsonObject measure) {
        String id = propose(0, "After deliberation", measure);
        clock.advance(deliberation);
        assertThat(assembly.state(id)).isEqualTo("voting");
        enact(id, 0);
    }

    private void enact(String id, int consumer) {
        approve(id, consumer);
        close(List.of(id));
        assertThat(assembly.state(id)).isEqualTo("enacted");
    }
}
