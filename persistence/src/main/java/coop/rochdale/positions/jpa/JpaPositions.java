package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.positions.JobDescription;
import coop.rochdale.positions.NewPosition;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Positions;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Salary;
import coop.rochdale.positions.SalaryEntry;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

@Dependent
class JpaPositions implements Positions {

    private static final String SELECT = "select " + Shapes.POSITION + " from position p ";

    private final Database database;

    @Inject
    JpaPositions(Database database) {
        this.database = database;
    }

    @Override
    public int create(NewPosition made) {
        int number = insert(made);
        for (Power power : made.job().powers()) {
            database.run(
                    "insert into position_power (position, power) values (?, ?)",
                    made.id().value(),
                    power.word());
        }
        LocalDate day = Span.day(made.createdAt());
        changeSalary(made.id(), new SalaryEntry(made.salary(), day, made.act()));
        return number;
    }

    private int insert(NewPosition made) {
        JobDescription job = made.job();
        return database.one(
                        "insert into position (id, title, description, seats, notice_period, term, act, created_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?) returning number",
                        row -> row.integer("number"),
                        made.id().value(),
                        job.title(),
                        job.description(),
                        job.seats(),
                        job.noticePeriod().toString(),
                        job.term().map(Span::toString).orElse(null),
                        made.act().value(),
                        made.createdAt())
                .orElseThrow();
    }

    @Override
    public Optional<Position> byId(PositionId id) {
        return database.one(SELECT + "where p.id = ?", Shapes::position, id.value());
    }

    @Override
    public Optional<Position> lock(PositionId id) {
        // Two statements: what a statement reads was decided before it waited for the lock.
        database.list("select 1 from position where id = ? for no key update", row -> true, id.value());
        return byId(id);
    }

    @Override
    public Optional<Position> founding() {
        return database.one(
                SELECT + "where p.act = (select id from act where number = 0) order by p.number limit 1",
                Shapes::position);
    }

    @Override
    public void close(PositionId id, Position.Closing closing) {
        database.run(
                "update position set closed_at = ?, closed_by = ? where id = ? and closed_at is null",
                closing.at(),
                closing.act().value(),
                id.value());
    }

    @Override
    public SalaryEntry entryOn(PositionId id, LocalDate day) {
        return database.one(
                        "select " + Shapes.SALARY + ", s.applies_from, s.act from salary_on(?, ?) s",
                        row -> new SalaryEntry(
                                Shapes.salary(row), row.date("applies_from"), new ActId(row.uuid("act"))),
                        id.value(),
                        day)
                .orElseThrow();
    }

    @Override
    public void changeSalary(PositionId id, SalaryEntry entry) {
        Salary salary = entry.salary();
        database.run(
                "insert into position_salary (position, entry, amount_minor, currency, per, hours, applies_from, act)"
                        + " select ?, count(*) + 1, ?, ?, ?, ?, ?, ? from position_salary where position = ?",
                id.value(),
                salary.amount().amountMinor(),
                salary.amount().currency().getCurrencyCode(),
                salary.per().word(),
                salary.hours().orElse(null),
                entry.from(),
                entry.act().value(),
                id.value());
    }
}
