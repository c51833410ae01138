package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.baker;
import static coop.rochdale.positions.Samples.hourly;
import static coop.rochdale.positions.Samples.monthly;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Price;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class CommitmentTest {

    private static final Currency USD = Currency.getInstance("USD");

    @Test
    void aPositionCostsAllItsSeatsAMonth() {
        assertThat(Commitment.created(baker(3), monthly("2000.00")))
                .isEqualTo(Price.monthly(Money.parse("6000.00", "USD")));
    }

    @Test
    void anHourlySalaryCountsWithItsHoursAMonth() {
        assertThat(Commitment.created(baker(2), hourly("12.50", 80)))
                .isEqualTo(Price.monthly(Money.parse("2000.00", "USD")));
    }

    @Test
    void aChangeCostsTheDifferenceAndARemovalSavesTheWhole() {
        assertThat(Commitment.changed(baker(2), monthly("2000.00"), hourly("10.00", 160)))
                .isEqualTo(Price.monthly(Money.parse("-800.00", "USD")));
        assertThat(Commitment.removed(baker(2), monthly("2000.00")))
                .isEqualTo(Price.monthly(Money.parse("-4000.00", "USD")));
    }

    @Property
    void whatAPositionCostsOverItsLifeAddsUpToNothing(
            @ForAll @IntRange(min = 1, max = 1000) int seats,
            @ForAll("salaries") Salary first,
            @ForAll @Size(max = 5) List<@net.jqwik.api.From("salaries") Salary> changes) {
        JobDescription job = baker(seats);
        Price sum = Commitment.created(job, first);
        Salary inForce = first;
        for (Salary next : changes) {
            sum = sum.plus(Commitment.changed(job, inForce, next));
            inForce = next;
            assertThat(sum.monthly()).isEqualTo(inForce.monthly().times(seats));
        }
        assertThat(sum.plus(Commitment.removed(job, inForce))).isEqualTo(Price.free(USD));
    }

    @Provide
    Arbitrary<Salary> salaries() {
        Arbitrary<Money> amounts =
                Arbitraries.longs().between(0, 1_000_000_000_000L).map(minor -> Money.ofMinor(minor, USD));
        return Combinators.combine(
                        amounts,
                        Arbitraries.of(Salary.Per.values()),
                        Arbitraries.integers().between(0, 200))
                .as((amount, per, hours) -> new Salary(amount, per, Optional.of(hours)));
    }
}
