package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The consumers of one story and the laws they pass. */
final class Coop {
    private final Api api;
    private final Assembly assembly;
    private final List<String> consumers;

    private Coop(Api api, Clock clock, List<String> consumers) {
        this.api = api;
        this.assembly = new Assembly(api, clock);
        this.consumers = consumers;
    }

    /** Opens accounts for these people, who join and pay; the founder records the payments. */
    static Coop of(Api api, Clock clock, String... consumers) {
        Coop coop = new Coop(api, clock, List.of(consumers));
        coop.assembly.join(consumers);
        return coop;
    }

    /** Somebody gives so much money. */
    Coop given(String amount) {
        assembly.given(amount);
        return this;
    }

    /** Proposes, submits, votes yes with every consumer, and waits until it is law. */
    Answer law(String title, JsonObject... measures) {
        String id = proposed(title, measures);
        consumers.forEach(name -> yes(name, id));
        return enacted(id);
    }

    /** A proposal that voting is open on. */
    String proposed(String title, JsonObject... measures) {
        return assembly.propose(consumers.get(0), title, measures);
    }

    void yes(String name, String proposal) {
        assembly.vote(proposal, "yes", name);
    }

    /** Puts the clock to the close of the vote, and answers the proposal once it is enacted. */
    Answer enacted(String proposal) {
        Answer closed = closed(proposal);
        assertThat(closed.text("state")).as(closed.body()).isEqualTo("enacted");
        return closed;
    }

    /** Puts the clock to the close of the vote, and answers the proposal once it has come to an end of some kind. */
    Answer closed(String proposal) {
        assembly.close(proposal);
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
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
