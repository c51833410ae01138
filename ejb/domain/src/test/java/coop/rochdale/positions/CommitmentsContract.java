package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What everybody must answer who says what the co-op is bound to pay; run on the fakes and on PostgreSQL. */
public interface CommitmentsContract {

    Currency USD = Currency.getInstance("USD");
    Instant LATER = Span.ofDays(10).after(NOW);

    /** Does the work in a transaction of its own. */
    <T> T within(BiFunction<JobsContract.Ports, Commitments, T> work);

    ActId act();

    @Test
    default void sumsSeatsOfOpenPositionsAtTheSalaryOfTheDay() {
        long before = monthly(NOW);
        Position two = created(Samples.baker(2));
        Position hourly = created(Samples.baker(1));
        within((jobs, commitments) -> {
            SalaryEntry entry = new SalaryEntry(Samples.hourly("20.00", 80), LocalDate.of(2026, 3, 1), act());
            jobs.positions().changeSalary(hourly.id(), entry);
            SalaryEntry raise = new SalaryEntry(Samples.monthly("2100.00"), LocalDate.of(2026, 3, 5), act());
            jobs.positions().changeSalary(two.id(), raise);
            return true;
        });

        assertThat(monthly(NOW) - before).isEqualTo(2 * 2000_00 + 80 * 20_00);
        assertThat(monthly(LATER) - before).isEqualTo(2 * 2100_00 + 80 * 20_00);
        within((jobs, commitments) -> {
            jobs.positions().close(two.id(), new Position.Closing(LATER, act()));
            return true;
        });
        assertThat(monthly(LATER) - before).isEqualTo(80 * 20_00);
    }

    @Test
    default void staysAnAmountHoweverMuchIsPromised() {
        Salary most =
                new Salary(Money.ofMinor(1_000_000_000_000L, USD), Salary.Per.HOUR, Optional.of(Salary.MOST_HOURS));
        List<NewPosition> made = IntStream.range(0, 60)
                .mapToObj(i -> new NewPosition(new PositionId(Ids.next(NOW)), Samples.baker(1000), most, act(), NOW))
                .toList();
        within((jobs, commitments) -> {
            made.forEach(jobs.positions()::create);
            return true;
        });

        assertThat(monthly(NOW)).isEqualTo(Commitments.MOST_MINOR);
        within((jobs, commitments) -> {
            made.forEach(one -> jobs.positions().close(one.id(), new Position.Closing(NOW, act())));
            return true;
        });
    }

    private long monthly(Instant at) {
        return within((jobs, commitments) -> commitments.monthly(at, USD).amountMinor());
    }

    private Position created(JobDescription job) {
        NewPosition made = Samples.made(job, act());
        return within((jobs, commitments) -> {
            jobs.positions().create(made);
            return jobs.positions().byId(made.id()).orElseThrow();
        });
    }
}
