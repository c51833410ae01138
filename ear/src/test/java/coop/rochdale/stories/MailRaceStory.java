package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers that send mail for one co-op. */
@ExtendWith(OnePair.class)
class MailRaceStory {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String WAITING = "letter where ended_at is null";

    private final TwoServers pair;
    private final Gathering crowd;

    MailRaceStory(TwoServers pair) {
        this.pair = pair;
        this.crowd = pair.crowd().gathered();
    }

    @Test
    void everybodyIsToldOnceOfAFeeToCome() {
        Tables tables = new Tables(pair.first());
        Api api = pair.api();
        List<Api> readers = IntStream.range(0, Race.THREADS)
                .mapToObj(number -> PostOffice.reader(api.as(Gathering.name(number)), number % 2 == 0 ? "en" : "de"))
                .toList();
        String from = pair.clock().today().plusYears(3).toString();
        crowd.enact(0, "Dearer", json("kind", "set-fee", "minimum", money("9.50"), "from", from));
        PostOffice.awaitDesk(tables);
        try (PostOffice post = new PostOffice()) {
            // For whoever found it closed, and waits; not while a letter is in hand, which would count as lost.
            pair.clock().advance(Duration.ofMinutes(6));
            api.founder()
                    .post("/billing-runs", json("through", pair.clock().today()))
                    .expect(201);
            Patience.await(PATIENCE, "all letters", () -> tables.count(WAITING) == 0);

            for (Api reader : readers) {
                assertThat(post.to(reader)).extracting(PostOffice.Arrived::id).doesNotHaveDuplicates();
                assertThat(post.to(reader).stream().filter(mail -> mail.text().matches("(?s).*9[.,]50 USD.*")))
                        .singleElement()
                        .satisfies(mail ->
                                assertThat(mail.language()).isEqualTo(readers.indexOf(reader) % 2 == 0 ? "en" : "de"));
            }
        }
        // Lest the servers send mail in stories that count what they write.
        readers.forEach(PostOffice::leave);
    }
}
