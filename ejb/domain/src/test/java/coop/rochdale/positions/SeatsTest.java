package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.ACT;
import static coop.rochdale.positions.Samples.NOW;
import static coop.rochdale.positions.Samples.application;
import static coop.rochdale.positions.Samples.position;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever is enacted in whatever order: seats are never exceeded, and nobody sits twice (R6). */
class SeatsTest {

    private static final List<AccountId> PEOPLE =
            Stream.generate(Samples::someone).limit(5).toList();

    /** Somebody is to start so many days from now, or, if {@code ends}, the employment agreed so many acts ago is to end. */
    record Step(int person, int days, boolean ends) {}

    @Property
    void areNeverExceeded(
            @ForAll @IntRange(min = 1, max = 3) int seats, @ForAll @Size(max = 25) List<@From("steps") Step> steps) {
        Position position = position(Samples.baker(seats));
        List<Employment> employments = new ArrayList<>();
        steps.forEach(step -> enact(step, position, employments));

        for (int day = 0; day <= 100; day++) {
            Instant noon = Span.ofDays(day).after(NOW);
            List<Employment> active = employments.stream()
                    .filter(employment -> employment.tenure().covers(noon))
                    .toList();
            assertThat(active).hasSizeLessThanOrEqualTo(seats);
            assertThat(active.stream().map(Employment::seat)).doesNotHaveDuplicates();
            assertThat(active.stream().map(Employment::account)).doesNotHaveDuplicates();
        }
    }

    @Property
    void areAllTakenBeforeAnybodyIsRefusedForNow(@ForAll @IntRange(min = 1, max = 5) int seats) {
        Position position = position(Samples.baker(seats));
        List<Employment> employments = new ArrayList<>();
        PEOPLE.forEach(person -> hire(new Hiring(position, person, NOW), employments));

        assertThat(employments).hasSize(seats);
    }

    private static void enact(Step step, Position position, List<Employment> employments) {
        if (step.ends() && !employments.isEmpty()) {
            int index = step.person() % employments.size();
            Instant now = Span.ofDays(step.days()).after(NOW);
            employments.set(index, employments.get(index).noticedBy(ACT, EndReason.DISMISSAL, now));
        } else {
            Instant start = Span.ofDays(step.days()).after(NOW);
            hire(new Hiring(position, PEOPLE.get(step.person()), start), employments);
        }
    }

    private static void hire(Hiring hiring, List<Employment> employments) {
        Optional<Application> applied =
                Optional.of(application(hiring.position().id(), hiring.account()));
        if (hiring.objections(applied, employments).isEmpty()) {
            employments.add(hiring.employment(new EmploymentId(Ids.next(NOW)), ACT, employments));
        }
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.integers().between(0, 60),
                        Arbitraries.of(true, false))
                .as(Step::new);
    }
}
