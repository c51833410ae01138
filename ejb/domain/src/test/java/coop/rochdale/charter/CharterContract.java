package coop.rochdale.charter;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every memory of the charter must keep to. Each test founds nothing twice: the co-op is founded once for all. */
public interface CharterContract {

    Instant FOUNDED = Instant.parse("2026-01-01T10:00:00Z");
    Currency USD = Currency.getInstance("USD");

    /** Does the work in a transaction of its own, on a charter of a co-op that {@link #found} founded. */
    <T> T charter(Function<Ports, T> work);

    /** The ports under test. */
    record Ports(Charter charter, CharterQueries queries, Acts acts) {}

    /** Founds the co-op at {@link #FOUNDED} with every default; for the class's set-up. */
    static void found(Ports ports) {
        ActId act = ports.acts().found(USD, FOUNDED).orElseThrow();
        Terms terms = Terms.initial(USD, Map.of());
        for (Clause clause : Clause.values()) {
            ports.charter().adopt(clause, terms.value(clause), FOUNDED, act);
        }
    }

    @Test
    default void foundsOnceAndKeepsTheCurrency() {
        Optional<ActId> again = charter(ports -> ports.acts().found(Currency.getInstance("EUR"), FOUNDED));
        assertThat(again).isEmpty();
        assertThat(founding()).contains(new CharterQueries.Founded(FOUNDED, USD));
    }

    @Test
    default void hasAValueForEveryClauseFromTheFoundingOn() {
        assertThat(inForceAt(FOUNDED)).extracting(ClauseEntry::clause).containsExactly(Clause.values());
        assertThat(inForceAt(FOUNDED.minusNanos(1000))).isEmpty();
    }

    @Test
    default void readsThePastAsItWas() {
        Instant later = FOUNDED.plusSeconds(100);
        charter(ports -> {
            adopt(ports, Clause.PAYROLL_DAY, "15", later);
            return true;
        });
        assertThat(integerAt(Clause.PAYROLL_DAY, later.minusNanos(1000))).isEqualTo(28);
        assertThat(integerAt(Clause.PAYROLL_DAY, later)).isEqualTo(15);
    }

    @Test
    default void keepsWhatIsToComeUntilItComes() {
        Instant coming = Instant.parse("2031-01-01T00:00:00Z");
        charter(ports -> {
            adopt(ports, Clause.DUES_MINIMUM, "7.50", coming);
            adopt(ports, Clause.DUES_MINIMUM, "6.00", FOUNDED.plusSeconds(5));
            return true;
        });
        assertThat(feeAt(coming.minusNanos(1000))).isEqualTo(Money.parse("6.00", "USD"));
        assertThat(feeAt(coming)).isEqualTo(Money.parse("7.50", "USD"));
    }

    @Test
    default void letsTheLaterEntryCountAmongTwoForOneInstant() {
        Instant since = FOUNDED.plusSeconds(7);
        charter(ports -> {
            adopt(ports, Clause.PROPOSALS_SECONDS, "2", since);
            adopt(ports, Clause.PROPOSALS_SECONDS, "1", since);
            return true;
        });
        assertThat(integerAt(Clause.PROPOSALS_SECONDS, since)).isEqualTo(1);
        assertThat(history(Clause.PROPOSALS_SECONDS))
                .extracting(ClauseEntry::value)
                .containsExactly("1", "2", "0");
    }

    private Optional<CharterQueries.Founded> founding() {
        return charter(ports -> ports.queries().founding());
    }

    private List<ClauseEntry> inForceAt(Instant instant) {
        return charter(ports -> ports.queries().inForceAt(instant));
    }

    private List<ClauseEntry> history(Clause clause) {
        return charter(ports -> ports.queries().history(clause));
    }

    private int integerAt(Clause clause, Instant instant) {
        return charter(ports -> ports.charter().at(instant).integer(clause));
    }

    private Money feeAt(Instant instant) {
        return charter(ports -> ports.charter().at(instant).money(Clause.DUES_MINIMUM));
    }

    private static void adopt(Ports ports, Clause clause, String value, Instant since) {
        ports.acts().awaitTurn();
        ActId act = ports.acts().enact(UUID.randomUUID(), "A change", since);
        ports.charter().adopt(clause, value, since, act);
    }
}
