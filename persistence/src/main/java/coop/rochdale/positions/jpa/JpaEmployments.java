package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Employments;
import coop.rochdale.positions.Ending;
import coop.rochdale.positions.Hiring;
import coop.rochdale.positions.PositionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Dependent
class JpaEmployments implements Employments {

    private static final String SELECT = "select " + Shapes.EMPLOYMENT + " from employment e ";

    private final Database database;

    @Inject
    JpaEmployments(Database database) {
        this.database = database;
    }

    @Override
    public void holdWages() {
        wages("select hold_wages()");
    }

    @Override
    public void awaitWages() {
        wages("select await_wages()");
    }

    /** A step of a payroll run, or an act, may take longer than other statements may. */
    private void wages(String lock) {
        database.patiently(() -> database.list(lock, row -> true));
    }

    @Override
    public boolean isEmployed(AccountId account, Instant at) {
        return database.one(
                        "select 1 from employment where account = ? and starts_at <= ?"
                                + " and (ends_at is null or ends_at > ?) limit 1",
                        row -> true,
                        account.value(),
                        at,
                        at)
                .isPresent();
    }

    @Override
    public void begin(Employment employment, Hiring hiring) {
        database.refusing(
                "person_seated_once",
                hiring::seated,
                () -> database.refusing("seat_taken_once", hiring::full, () -> insert(employment)));
    }

    private int insert(Employment begun) {
        return database.run(
                "insert into employment (id, position, position_number, seat, account, starts_at, ends_at, notice_period,"
                        + " act, ended_by) select ?, p.id, p.number, ?, ?, ?, ?, ?, ?, ? from position p where p.id = ?",
                begun.id().value(),
                begun.seat(),
                begun.account().value(),
                begun.startsAt(),
                begun.ending().map(Ending::at).orElse(null),
                begun.notice().toString(),
                begun.act().value(),
                begun.ending().map(ending -> ending.why().word()).orElse(null),
                begun.position().value());
    }

    @Override
    public Optional<Employment> byId(EmploymentId id) {
        return database.one(SELECT + "where e.id = ?", Shapes::employment, id.value());
    }

    @Override
    public List<Employment> unended(PositionId position, Instant at) {
        return database.list(
                SELECT + "where e.position = ? and (e.ends_at is null or e.ends_at > ?) order by e.id",
                Shapes::employment,
                position.value(),
                at);
    }

    @Override
    public Optional<Employment> latest(PositionId position, AccountId account) {
        return database.one(
                SELECT + "where e.position = ? and e.account = ? order by e.starts_at desc, e.id desc limit 1",
                Shapes::employment,
                position.value(),
                account.value());
    }

    @Override
    public void end(List<Employment> employments) {
        for (Employment employment : employments) {
            employment.ending().ifPresent(ending -> end(employment.id(), ending));
        }
    }

    private void end(EmploymentId id, Ending ending) {
        database.run(
                "update employment set ends_at = ?, ended_by = ?, ending_act = ? where id = ?",
                ending.at(),
                ending.why().word(),
                ending.act().map(ActId::value).orElse(null),
                id.value());
    }
}
