package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.payroll.HoursLog;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Employments;
import coop.rochdale.positions.Stint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.UUID;

/** The table worked_hours; a trigger holds that no more is attested than the law foresees. */
@Dependent
class JpaHoursLog implements HoursLog {

    private static final String SELECT =
            "select h.*, e.account from worked_hours h join employment e on e.id = h.employment ";
    private static final String HOLD =
            "select true as held from employment e join worked_hours h on h.employment = e.id"
                    + " where h.id = ? for no key update of e, h";
    private static final String ATTESTED = "select coalesce(sum(minutes), 0)::bigint as minutes from worked_hours"
            + " where employment = ? and worked_on between ? and ? and attested_at is not null and ended_at is null";
    private static final String UNATTESTED = "select count(*) as number from worked_hours h"
            + " join employment e on e.id = h.employment where e.account = ? and h.attested_at is null and h.ended_at is null";
    private static final String OF = SELECT + "where e.account = ? and h.number < ? order by h.number desc limit ?";

    private final Database database;
    private final Employments employments;

    @Inject
    JpaHoursLog(Database database, Employments employments) {
        this.database = database;
        this.employments = employments;
    }

    @Override
    public void log(WorkedHours hours) {
        database.run(
                "insert into worked_hours (id, employment, worked_on, minutes, task, logged_at) values (?, ?, ?, ?, ?, ?)",
                hours.id().value(),
                hours.employment().value(),
                hours.stint().day(),
                hours.stint().minutes(),
                hours.stint().task(),
                hours.loggedAt());
    }

    @Override
    public Optional<WorkedHours> find(WorkedHoursId id) {
        return database.one(SELECT + "where h.id = ?", JpaHoursLog::hours, id.value());
    }

    @Override
    public Optional<WorkedHours> told(UUID alias) {
        return database.one(SELECT + "where h.told_as = ?", JpaHoursLog::hours, alias);
    }

    @Override
    public Optional<WorkedHours> lock(WorkedHoursId id) {
        employments.awaitWages();
        // Two statements: what a statement reads was decided before it waited for the lock.
        database.list(HOLD, row -> row.truth("held"), id.value());
        return find(id);
    }

    @Override
    public void attest(WorkedHoursId id, WorkedHours.Attestation attestation) {
        database.run(
                "update worked_hours set attested_by = ?, attested_at = ? where id = ?",
                attestation.by().value(),
                attestation.at(),
                id.value());
    }

    @Override
    public void end(WorkedHoursId id, WorkedHours.Ended ended) {
        database.run(
                "update worked_hours set ended_at = ?, reason = ? where id = ?",
                ended.at(),
                ended.reason().orElse(null),
                id.value());
    }

    @Override
    public long attestedIn(EmploymentId employment, YearMonth month) {
        return database.one(
                        ATTESTED,
                        row -> row.number("minutes"),
                        employment.value(),
                        month.atDay(1),
                        month.atEndOfMonth())
                .orElseThrow();
    }

    @Override
    public long unattestedOf(AccountId worker) {
        employments.awaitWages();
        database.lock("hours of " + worker);
        return database.one(UNATTESTED, row -> row.number("number"), worker.value())
                .orElseThrow();
    }

    @Override
    public Page<WorkedHours> hoursOf(AccountId worker, Page.Wish wish) {
        return database.newestFirst(OF, JpaHoursLog::hours, wish, worker.value());
    }

    static WorkedHours hours(Row row) throws SQLException {
        Optional<AccountId> witness = row.maybeUuid("attested_by").map(AccountId::new);
        Optional<WorkedHours.Attestation> attestation = witness.isEmpty()
                ? Optional.empty()
                : Optional.of(new WorkedHours.Attestation(witness.orElseThrow(), row.instant("attested_at")));
        Optional<String> reason = row.maybeText("reason");
        return new WorkedHours(
                new WorkedHoursId(row.uuid("id")),
                new EmploymentId(row.uuid("employment")),
                new AccountId(row.uuid("account")),
                new Stint(row.text("task"), row.date("worked_on"), row.integer("minutes")),
                row.instant("logged_at"),
                attestation,
                row.maybeInstant("ended_at").map(at -> new WorkedHours.Ended(at, reason)));
    }
}
