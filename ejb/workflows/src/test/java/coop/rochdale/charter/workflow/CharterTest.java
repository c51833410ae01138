package coop.rochdale.charter.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.charter.CharterRefusal;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.MeasureHandler.Enacting;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.SettableClock;
import java.time.Instant;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CharterTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final ActId ACT = new ActId(Ids.next(NOON));
    private static final Payload LONGER_VOTES = new Payload(Map.of("clause", "voting.period", "value", "P14D"));

    private final InMemoryCharter charter = InMemoryCharter.founded();
    private final InMemoryEvents events = new InMemoryEvents();
    private final SettableClock clock = new SettableClock(NOON);
    private final MeasureHandler amend = new AmendCharterMeasure(charter, events);
    private final MeasureHandler setFee = new SetFeeMeasure(charter, events);
    private final MeasureHandler resolution = new ResolutionMeasure(charter);
    private final ShowCharter show = new ShowCharter(clock, charter);

    @Test
    void amendsAClauseAtOnceAndKeepsThePast() {
        amend.check(LONGER_VOTES, NOON);
        amend.enact(LONGER_VOTES, new Enacting(ACT, NOON));
        assertThat(entry(Optional.empty())).isEqualTo(new ClauseEntry(Clause.VOTING_PERIOD, "P14D", NOON, ACT));
        assertThat(entry(Optional.of(NOON.minusNanos(1))).value()).isEqualTo("P7D");
        assertThat(new ListClauseHistory(charter).run(Clause.VOTING_PERIOD).entries())
                .extracting(ClauseEntry::value)
                .containsExactly("P14D", "P7D");
        assertThat(events.appended()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("charter.amended");
            assertThat(event.act()).contains(ACT);
            assertThat(event.data()).isEqualTo(Map.of("clause", "voting.period", "value", "P14D"));
        });
    }

    @Test
    void letsALawConfirmTheValueThatStands() {
        amend.enact(new Payload(Map.of("clause", "voting.period", "value", "P7D")), new Enacting(ACT, NOON));
        assertThat(entry(Optional.empty()).act()).isEqualTo(ACT);
    }

    @Test
    void setsTheFeeFromADayOn() {
        Payload fee = fee("5.99", "2026-04-01");
        setFee.check(fee, NOON);
        setFee.enact(fee, new Enacting(ACT, NOON));
        assertThat(charter.at(Instant.parse("2026-03-31T23:59:59Z")).value(Clause.DUES_MINIMUM))
                .isEqualTo("4.99");
        assertThat(charter.at(Instant.parse("2026-04-01T00:00:00Z")).value(Clause.DUES_MINIMUM))
                .isEqualTo("5.99");
        assertThat(events.appended())
                .singleElement()
                .satisfies(event -> assertThat(event.data()).containsEntry("since", "2026-04-01T00:00:00Z"));
    }

    @Test
    void refusesAFeeOfThePast() {
        assertRefused(CharterRefusal.FEE_IN_THE_PAST, () -> setFee.check(fee("5.99", "2026-02-28"), NOON));
    }

    @Test
    void resolvesWithoutAFieldAndRefusesOneThatWouldDoNothing() {
        resolution.check(Payload.empty(), NOON);
        resolution.enact(Payload.empty(), new Enacting(ACT, NOON));
        assertRefused(CommonRefusal.INVALID, () -> resolution.check(LONGER_VOTES, NOON));
        assertThat(events.appended()).isEmpty();
    }

    @Test
    void costsNothing() {
        Price free = Price.free(Currency.getInstance("USD"));
        assertThat(amend.price(LONGER_VOTES, NOON)).isEqualTo(free);
        assertThat(setFee.price(fee("5.99", "2026-04-01"), NOON)).isEqualTo(free);
        assertThat(resolution.price(Payload.empty(), NOON)).isEqualTo(free);
    }

    @Test
    void showsNothingFromBeforeTheFounding() {
        assertRefused(CharterRefusal.BEFORE_FOUNDING, () -> show.run(Optional.of(Instant.EPOCH.minusSeconds(1))));
        assertThat(show.run(Optional.of(Instant.EPOCH)).entries()).hasSize(Clause.values().length);
    }

    private ClauseEntry entry(Optional<Instant> at) {
        return show.run(at).entries().stream()
                .filter(entry -> entry.clause() == Clause.VOTING_PERIOD)
                .findFirst()
                .orElseThrow();
    }

    private static Payload fee(String amount, String from) {
        return new Payload(Map.of("minimum", Map.of("amount", amount, "currency", "USD"), "from", from));
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refused.class, act).refusal()).isEqualTo(refusal);
    }
}
