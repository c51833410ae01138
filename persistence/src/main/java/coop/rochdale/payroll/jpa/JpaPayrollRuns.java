package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.kernel.jpa.RunTable;
import coop.rochdale.payroll.PayrollRun;
import coop.rochdale.payroll.PayrollRunId;
import coop.rochdale.payroll.PayrollRuns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.Optional;

/** The table payroll_run; who holds its row takes the next step. */
@Dependent
class JpaPayrollRuns implements PayrollRuns {

    private static final String BEGIN = "insert into payroll_run (id, month, started_at, started_by, last, finished_at)"
            + " values (?, ?, ?, ?, ?, ?) on conflict (month) where started_by is null do nothing";
    private static final String FIRST =
            "select month_start((starts_at at time zone 'UTC')::date) as month from employment order by starts_at limit 1";
    private static final String LATEST =
            "select month from payroll_run where started_by is null order by month desc limit 1";
    private static final String SAVE = "update payroll_run set reached = ?, payslips = ?, finished_at = ? where id = ?";

    private final Database database;
    private final RunTable<PayrollRun> table;

    @Inject
    JpaPayrollRuns(Database database) {
        this.database = database;
        this.table = new RunTable<>(database, "payroll_run", JpaPayrollRuns::run);
    }

    @Override
    public int newestEmployment() {
        return database.one("select coalesce(max(number), 0) as number from employment", row -> row.integer("number"))
                .orElseThrow();
    }

    @Override
    public Optional<YearMonth> firstMonth() {
        return database.one(FIRST, JpaPayrollRuns::month);
    }

    @Override
    public Optional<YearMonth> latestByTheClock() {
        return database.one(LATEST, JpaPayrollRuns::month);
    }

    @Override
    public boolean begin(PayrollRun run) {
        return database.run(
                        BEGIN,
                        run.id().value(),
                        run.month().atDay(1),
                        run.startedAt(),
                        run.startedBy().map(AccountId::value).orElse(null),
                        run.progress().last(),
                        run.finishedAt().orElse(null))
                == 1;
    }

    @Override
    public boolean hasUnfinished() {
        return table.hasUnfinished();
    }

    @Override
    public Optional<PayrollRun> find(PayrollRunId id) {
        return table.find(id.value());
    }

    @Override
    public Page<PayrollRun> list(Page.Wish wish) {
        return table.list(wish);
    }

    @Override
    public Optional<PayrollRun> holdNextUnfinished() {
        return table.holdNextUnfinished();
    }

    @Override
    public Optional<PayrollRun> hold(PayrollRunId id) {
        return table.hold(id.value());
    }

    @Override
    public void save(PayrollRun run) {
        database.run(
                SAVE,
                run.progress().reached(),
                run.progress().payslips(),
                run.finishedAt().orElse(null),
                run.id().value());
    }

    private static YearMonth month(Row row) throws SQLException {
        return YearMonth.from(row.date("month"));
    }

    private static PayrollRun run(Row row) throws SQLException {
        return new PayrollRun(
                new PayrollRunId(row.uuid("id")),
                month(row),
                row.instant("started_at"),
                row.maybeUuid("started_by").map(AccountId::new),
                new PayrollRun.Progress(row.integer("reached"), row.integer("last"), row.number("payslips")),
                row.maybeInstant("finished_at"));
    }
}
