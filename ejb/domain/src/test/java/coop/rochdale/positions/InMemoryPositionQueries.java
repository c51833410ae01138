package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Shows what stands in the fakes beside it. */
public final class InMemoryPositionQueries implements PositionQueries {

    private final InMemoryPositions positions;
    private final InMemoryApplications applications;
    private final InMemoryEmployments employments;
    private final Function<AccountId, String> handles;

    public InMemoryPositionQueries(
            InMemoryPositions positions,
            InMemoryApplications applications,
            InMemoryEmployments employments,
            Function<AccountId, String> handles) {
        this.positions = positions;
        this.applications = applications;
        this.employments = employments;
        this.handles = handles;
    }

    @Override
    public Optional<PositionView> position(PositionId id, Instant now) {
        return positions.byId(id).map(position -> view(position, now));
    }

    @Override
    public Page<PositionView> positions(Optional<Boolean> open, Page.Wish wish, Instant now) {
        int after = wish.after().map(Integer::parseInt).orElse(0);
        Stream<PositionView> views = positions.all().stream()
                .filter(position -> open.isEmpty() || open.get() == position.isOpen())
                .filter(position -> position.number() > after)
                .map(position -> view(position, now));
        return page(views, wish, view -> String.valueOf(view.position().number()));
    }

    @Override
    public Optional<EmploymentView> employment(EmploymentId id, Instant now) {
        return employments.byId(id).map(employment -> view(employment, now));
    }

    @Override
    public Page<EmploymentView> employments(EmploymentFilter filter, Page.Wish wish, Instant now) {
        Stream<EmploymentView> views = employments.all().stream()
                .filter(one -> filter.current().isEmpty()
                        || filter.current().get() == one.tenure().covers(now))
                .filter(one ->
                        filter.account().filter(id -> !id.equals(one.account())).isEmpty())
                .filter(one -> filter.position()
                        .filter(id -> !id.equals(one.position()))
                        .isEmpty())
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .filter(one -> isAfter(wish, one.id().toString()))
                .map(one -> view(one, now));
        return page(views, wish, view -> view.employment().id().toString());
    }

    @Override
    public Optional<ApplicationView> application(ApplicationId id) {
        return applications.byId(id).map(this::view);
    }

    @Override
    public Page<ApplicationView> applications(ApplicationFilter filter, Page.Wish wish) {
        Stream<ApplicationView> views = applications.all().stream()
                .filter(one ->
                        filter.account().filter(id -> !id.equals(one.account())).isEmpty())
                .filter(one -> filter.position()
                        .filter(id -> !id.equals(one.position()))
                        .isEmpty())
                .sorted(Comparator.comparing(one -> one.id().toString()))
                .filter(one -> isAfter(wish, one.id().toString()))
                .map(this::view);
        return page(views, wish, view -> view.application().id().toString());
    }

    private PositionView view(Position position, Instant now) {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        long filled = employments.unended(position.id(), now).stream()
                .map(Employment::seat)
                .distinct()
                .count();
        return new PositionView(position, positions.salaryOn(position.id(), today), Math.toIntExact(filled));
    }

    private EmploymentView view(Employment employment, Instant now) {
        Position position = positions.byId(employment.position()).orElseThrow();
        return new EmploymentView(
                employment,
                position.number(),
                position.job().title(),
                handles.apply(employment.account()),
                positions.salaryOn(position.id(), employment.paidOn(now)));
    }

    private ApplicationView view(Application application) {
        Position position = positions.byId(application.position()).orElseThrow();
        return new ApplicationView(
                application, position.number(), position.job().title(), handles.apply(application.account()));
    }

    private static boolean isAfter(Page.Wish wish, String key) {
        return wish.after().filter(after -> after.compareTo(key) >= 0).isEmpty();
    }

    private static <T> Page<T> page(Stream<T> views, Page.Wish wish, Function<T, String> key) {
        List<T> oneMore = views.limit(wish.limit() + 1L).toList();
        return Page.of(oneMore, wish, key);
    }
}
