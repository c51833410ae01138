package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.kernel.jpa.Where;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.PositionView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

@Dependent
class JpaPositionQueries implements PositionQueries {

    private static final String POSITIONS = "select " + Shapes.POSITION + ", " + Shapes.SALARY
            + ", (select count(distinct seat) from employment where position = p.id"
            + " and (ends_at is null or ends_at > ?)) as filled"
            + " from position p cross join lateral salary_on(p.id, ?) s ";

    private static final String EMPLOYMENTS = "select " + Shapes.EMPLOYMENT + ", " + Shapes.SALARY
            + ", p.number, p.title, n.handle from employment e"
            + " join position p on p.id = e.position join account n on n.id = e.account"
            + " cross join lateral salary_on(e.position,"
            + " (greatest(e.starts_at, least(?, e.ends_at)) at time zone 'UTC')::date) s ";

    private static final String APPLICATIONS = "select " + Shapes.APPLICATION
            + ", p.number, p.title, n.handle from application a"
            + " join position p on p.id = a.position join account n on n.id = a.account ";

    private final Database database;

    @Inject
    JpaPositionQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<PositionView> position(PositionId id, Instant now) {
        return database.one(
                POSITIONS + "where p.id = ?", JpaPositionQueries::positionView, now, Span.day(now), id.value());
    }

    @Override
    public Page<PositionView> positions(Optional<Boolean> open, Page.Wish wish, Instant now) {
        Where where = new Where(now, Span.day(now));
        open.ifPresent(wanted -> where.and("(p.closed_at is null) = ?", wanted));
        wish.after().ifPresent(key -> where.and("p.number > ?", Keys.number(key)));
        return Page.of(
                database.list(
                        POSITIONS + where.sql() + " order by p.number limit ?",
                        JpaPositionQueries::positionView,
                        where.with(wish.limit() + 1)),
                wish,
                view -> String.valueOf(view.position().number()));
    }

    @Override
    public Optional<EmploymentView> employment(EmploymentId id, Instant now) {
        return database.one(EMPLOYMENTS + "where e.id = ?", JpaPositionQueries::employmentView, now, id.value());
    }

    @Override
    public Page<EmploymentView> employments(EmploymentFilter filter, Page.Wish wish, Instant now) {
        Where where = new Where(now);
        filter.current()
                .ifPresent(wanted ->
                        where.and("(e.starts_at <= ? and (e.ends_at is null or e.ends_at > ?)) = ?", now, now, wanted));
        filter.account().map(AccountId::value).ifPresent(id -> where.and("e.account = ?", id));
        filter.position().map(PositionId::value).ifPresent(id -> where.and("e.position = ?", id));
        wish.after().ifPresent(key -> where.and("e.id > ?", Keys.id(key)));
        return Page.of(
                database.list(
                        EMPLOYMENTS + where.sql() + " order by e.id limit ?",
                        JpaPositionQueries::employmentView,
                        where.with(wish.limit() + 1)),
                wish,
                view -> view.employment().id().toString());
    }

    @Override
    public Optional<ApplicationView> application(ApplicationId id) {
        return database.one(APPLICATIONS + "where a.id = ?", JpaPositionQueries::applicationView, id.value());
    }

    @Override
    public Page<ApplicationView> applications(ApplicationFilter filter, Page.Wish wish) {
        Where where = new Where();
        filter.position().map(PositionId::value).ifPresent(id -> where.and("a.position = ?", id));
        filter.account().map(AccountId::value).ifPresent(id -> where.and("a.account = ?", id));
        wish.after().ifPresent(key -> where.and("a.id > ?", Keys.id(key)));
        return Page.of(
                database.list(
                        APPLICATIONS + where.sql() + " order by a.id limit ?",
                        JpaPositionQueries::applicationView,
                        where.with(wish.limit() + 1)),
                wish,
                view -> view.application().id().toString());
    }

    private static PositionView positionView(Row row) throws SQLException {
        return new PositionView(Shapes.position(row), Shapes.salary(row), row.integer("filled"));
    }

    private static EmploymentView employmentView(Row row) throws SQLException {
        return new EmploymentView(
                Shapes.employment(row),
                row.integer("number"),
                row.text("title"),
                row.text("handle"),
                Shapes.salary(row));
    }

    private static ApplicationView applicationView(Row row) throws SQLException {
        return new ApplicationView(
                Shapes.application(row), row.integer("number"), row.text("title"), row.text("handle"));
    }
}
