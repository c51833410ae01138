package coop.rochdale.ballots;

import static coop.rochdale.ballots.BallotRefusal.CLOSED;
import static coop.rochdale.ballots.BallotRefusal.NOT_IN_BODY;
import static coop.rochdale.ballots.BallotRefusal.NOT_ON_ROLL;
import static coop.rochdale.ballots.BallotRefusal.NOT_OPEN;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.Terms;
import coop.rochdale.kernel.Objection;
import coop.rochdale.members.Body;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CastingTest {

    private static final Instant OPENED = Instant.parse("2026-11-22T01:00:00Z");
    private static final Instant CLOSES = OPENED.plus(Duration.ofDays(7));
    private static final Optional<Vote> VOTE =
            Optional.of(Vote.opening(new UUID(1, 1), Terms.initial(Currency.getInstance("USD"), Map.of()), OPENED));
    private static final Optional<Body> ANYWHERE = Optional.empty();
    private static final Optional<Body> AS_WORKER = Optional.of(Body.WORKER);

    @Test
    void whoIsOnTheRollCastsFromTheOpeningUntilJustBeforeTheClose() {
        Casting consumer = new Casting(VOTE, Set.of(Body.CONSUMER));

        assertThat(consumer.objections(ANYWHERE, OPENED)).isEmpty();
        assertThat(consumer.objections(ANYWHERE, CLOSES.minusNanos(1_000))).isEmpty();
        assertThat(consumer.objections(ANYWHERE, CLOSES)).containsExactly(Objection.of(CLOSED, CLOSES));
    }

    @Test
    void namesEveryReasonInTheOrderOfPrecedence() {
        Casting stranger = new Casting(VOTE, Set.of());

        assertThat(refusals(stranger.objections(ANYWHERE, CLOSES))).isEqualTo(List.of(CLOSED, NOT_ON_ROLL));
        assertThat(refusals(stranger.objections(AS_WORKER, OPENED))).isEqualTo(List.of(NOT_ON_ROLL));
    }

    @Test
    void nobodyCastsWhereTheyAreNotOnTheRoll() {
        Casting consumer = new Casting(VOTE, Set.of(Body.CONSUMER));

        assertThat(consumer.objections(AS_WORKER, OPENED)).containsExactly(Objection.of(NOT_IN_BODY, "worker"));
        assertThat(new Casting(VOTE, Set.of(Body.CONSUMER, Body.WORKER)).objections(AS_WORKER, OPENED))
                .isEmpty();
    }

    @Test
    void beforeTheOpeningThereIsNothingElseToSay() {
        assertThat(refusals(new Casting(Optional.empty(), Set.of()).objections(AS_WORKER, OPENED)))
                .isEqualTo(List.of(NOT_OPEN));
    }

    private static List<Object> refusals(List<Objection> objections) {
        return objections.stream().<Object>map(Objection::refusal).toList();
    }
}
