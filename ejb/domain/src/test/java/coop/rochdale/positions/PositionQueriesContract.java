package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.NOW;
import static coop.rochdale.positions.Samples.baker;
import static coop.rochdale.positions.Samples.monthly;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.PositionQueries.ApplicationFilter;
import coop.rochdale.positions.PositionQueries.EmploymentFilter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every view of jobs must show; run on the fakes and on PostgreSQL. */
public interface PositionQueriesContract {

    Instant LATER = Span.ofDays(10).after(NOW);
    Page.Wish ALL = new Page.Wish(100, Optional.empty());

    /** Does the work in a transaction of its own. */
    <T> T within(BiFunction<JobsContract.Ports, PositionQueries, T> work);

    ActId act();

    /** An account that can be named, new each time. */
    AccountId someone();

    String handleOf(AccountId account);

    @Test
    default void countsSeatsThatAreTakenOrPromisedOnce() {
        Position position = created(baker(3));
        Employment leaving = begun(position, 1, someone(), NOW).resigned(LATER);
        write(ports -> ports.employments().end(List.of(leaving)));
        begun(position, 1, someone(), LATER);
        begun(position, 2, someone(), LATER);

        assertThat(view(position, NOW).filled()).isEqualTo(2);
        assertThat(view(position, LATER).filled()).isEqualTo(2);
        assertThat(view(created(baker(1)), NOW).filled()).isZero();
    }

    @Test
    default void showsTheSalaryInForceAndThePowers() {
        Position position = created(baker(1, Power.MODERATION, Power.MEMBERSHIP));
        raise(position, "2100.00", LocalDate.of(2026, 3, 11));

        assertThat(view(position, LATER.minusSeconds(86_400)).salary()).isEqualTo(monthly("2000.00"));
        assertThat(view(position, LATER).salary()).isEqualTo(monthly("2100.00"));
        assertThat(view(position, NOW).position()).isEqualTo(position);
    }

    @Test
    default void showsEachEmploymentWithTheSalaryOfItsTime() {
        Position position = created(baker(3));
        raise(position, "2100.00", LocalDate.of(2026, 3, 5));
        raise(position, "2200.00", LocalDate.of(2026, 3, 11));
        AccountId ann = someone();
        Employment there = begun(position, 1, ann, NOW);
        Employment gone = begun(position, 2, someone(), NOW).resigned(Instant.parse("2026-03-06T00:00:00Z"));
        Employment toCome = begun(position, 3, someone(), LATER);
        write(ports -> ports.employments().end(List.of(gone)));

        assertThat(view(there, NOW))
                .isEqualTo(new EmploymentView(there, position.number(), "Baker", handleOf(ann), monthly("2000.00")));
        assertThat(view(there, LATER).salary()).isEqualTo(monthly("2200.00"));
        assertThat(view(gone, LATER).salary()).isEqualTo(monthly("2100.00"));
        assertThat(view(toCome, NOW).salary()).isEqualTo(monthly("2200.00"));
    }

    @Test
    default void listsEmploymentsThatAreActiveOrNotOfAPersonOrAPosition() {
        Position position = created(baker(3));
        AccountId ann = someone();
        Employment there = begun(position, 1, ann, NOW);
        Employment gone = begun(position, 2, someone(), NOW).resigned(LATER);
        Employment toCome = begun(position, 3, someone(), LATER.plusSeconds(1));
        Employment elsewhere = begun(created(baker(1)), 1, ann, NOW);
        write(ports -> ports.employments().end(List.of(gone)));
        Optional<PositionId> here = Optional.of(position.id());

        assertThat(employments(new EmploymentFilter(Optional.of(true), Optional.empty(), here)))
                .containsExactly(there.id());
        assertThat(employments(new EmploymentFilter(Optional.of(false), Optional.empty(), here)))
                .containsExactlyInAnyOrder(gone.id(), toCome.id());
        assertThat(employments(new EmploymentFilter(Optional.empty(), Optional.of(ann), Optional.empty())))
                .containsExactlyInAnyOrder(there.id(), elsewhere.id());
    }

    @Test
    default void listsApplicationsOfAPersonOrForAPosition() {
        Position position = created(baker(1));
        AccountId ann = someone();
        Application first = filed(position, ann);
        Application second = filed(position, someone());
        Application elsewhere = filed(created(baker(1)), ann);

        assertThat(applications(new ApplicationFilter(Optional.of(position.id()), Optional.empty())))
                .containsExactlyInAnyOrder(first, second);
        assertThat(applications(new ApplicationFilter(Optional.empty(), Optional.of(ann))))
                .containsExactlyInAnyOrder(first, elsewhere);
        assertThat(applications(new ApplicationFilter(Optional.of(position.id()), Optional.of(ann))))
                .containsExactly(first);
        Optional<ApplicationView> shown = within((ports, queries) -> queries.application(first.id()));
        assertThat(shown).contains(new ApplicationView(first, position.number(), "Baker", handleOf(ann)));
    }

    @Test
    default void listsOpenAndClosedPositionsPageByPageInTheOrderOfTheirNumbers() {
        List<PositionId> made = new ArrayList<>();
        for (int count = 0; count < 5; count++) {
            made.add(created(baker(1)).id());
        }
        Position.Closing closing = new Position.Closing(NOW, act());
        write(ports -> ports.positions().close(made.get(2), closing));

        assertThat(paged(Optional.empty())).containsSubsequence(made);
        assertThat(paged(Optional.of(true)))
                .containsSubsequence(made.get(0), made.get(1), made.get(3), made.get(4))
                .doesNotContain(made.get(2));
        assertThat(paged(Optional.of(false))).contains(made.get(2)).doesNotContain(made.get(1));
    }

    private List<PositionId> paged(Optional<Boolean> open) {
        List<PositionId> found = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Page.Wish wish = new Page.Wish(2, after);
            Page<PositionView> page = within((ports, queries) -> queries.positions(open, wish, NOW));
            page.items().forEach(view -> found.add(view.position().id()));
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    private List<EmploymentId> employments(EmploymentFilter filter) {
        Page<EmploymentView> page = within((ports, queries) -> queries.employments(filter, ALL, LATER));
        return page.items().stream().map(view -> view.employment().id()).toList();
    }

    private List<Application> applications(ApplicationFilter filter) {
        Page<ApplicationView> page = within((ports, queries) -> queries.applications(filter, ALL));
        return page.items().stream().map(ApplicationView::application).toList();
    }

    private PositionView view(Position position, Instant now) {
        Optional<PositionView> found = within((ports, queries) -> queries.position(position.id(), now));
        return found.orElseThrow();
    }

    private EmploymentView view(Employment employment, Instant now) {
        Optional<EmploymentView> found = within((ports, queries) -> queries.employment(employment.id(), now));
        return found.orElseThrow();
    }

    private void raise(Position position, String amount, LocalDate from) {
        SalaryEntry entry = new SalaryEntry(monthly(amount), from, act());
        write(ports -> ports.positions().changeSalary(position.id(), entry));
    }

    private Position created(JobDescription job) {
        NewPosition made = Samples.made(job, act());
        return read(ports -> {
            ports.positions().create(made);
            return ports.positions().byId(made.id()).orElseThrow();
        });
    }

    private Application filed(Position position, AccountId account) {
        Application application = Samples.application(position.id(), account);
        write(ports -> ports.applications().file(application, position.number()));
        return application;
    }

    private Employment begun(Position position, int seat, AccountId account, Instant from) {
        Employment employment = Samples.employment(position, seat, account, from);
        write(ports -> ports.employments().begin(employment, new Hiring(position, account, from)));
        return employment;
    }

    private <T> T read(Function<JobsContract.Ports, T> work) {
        return within((ports, queries) -> work.apply(ports));
    }

    private void write(Consumer<JobsContract.Ports> work) {
        within((ports, queries) -> {
            work.accept(ports);
            return true;
        });
    }
}
