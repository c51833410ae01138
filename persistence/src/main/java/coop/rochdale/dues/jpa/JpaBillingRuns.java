package coop.rochdale.dues.jpa;

import coop.rochdale.dues.BillingRun;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.BillingRuns;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.kernel.jpa.RunTable;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;

/** The table billing_run; who holds its row takes the next step. */
@Dependent
class JpaBillingRuns implements BillingRuns {

    private static final String BEGIN =
            "insert into billing_run (id, through, started_at, started_by, last, finished_at)"
                    + " values (?, ?, ?, ?, ?, ?) on conflict (through) where started_by is null do nothing";
    private static final String DAILY =
            "select true as found from billing_run where through = ? and started_by is null";
    private static final String SAVE =
            "update billing_run set reached = ?, issued = ?, skipped = ?, finished_at = ? where id = ?";

    private final Database database;
    private final RunTable<BillingRun> table;

    @Inject
    JpaBillingRuns(Database database) {
        this.database = database;
        this.table = new RunTable<>(database, "billing_run", JpaBillingRuns::run);
    }

    @Override
    public int newestMember() {
        return database.one("select coalesce(max(number), 0) as number from membership", row -> row.integer("number"))
                .orElseThrow();
    }

    @Override
    public boolean begin(BillingRun run) {
        return database.run(
                        BEGIN,
                        run.id().value(),
                        run.through(),
                        run.startedAt(),
                        run.startedBy().map(AccountId::value).orElse(null),
                        run.progress().last(),
                        run.finishedAt().orElse(null))
                == 1;
    }

    @Override
    public boolean hasDaily(LocalDate day) {
        return database.one(DAILY, row -> row.truth("found"), day).isPresent();
    }

    @Override
    public boolean hasUnfinished() {
        return table.hasUnfinished();
    }

    @Override
    public Optional<BillingRun> find(BillingRunId id) {
        return table.find(id.value());
    }

    @Override
    public Page<BillingRun> list(Page.Wish wish) {
        return table.list(wish);
    }

    @Override
    public Optional<BillingRun> holdNextUnfinished() {
        return table.holdNextUnfinished();
    }

    @Override
    public Optional<BillingRun> hold(BillingRunId id) {
        return table.hold(id.value());
    }

    @Override
    public void save(BillingRun run) {
        database.run(
                SAVE,
                run.progress().reached(),
                run.progress().issued(),
                run.progress().skipped(),
                run.finishedAt().orElse(null),
                run.id().value());
    }

    private static BillingRun run(Row row) throws SQLException {
        return new BillingRun(
                new BillingRunId(row.uuid("id")),
                row.date("through"),
                row.instant("started_at"),
                row.maybeUuid("started_by").map(AccountId::new),
                new BillingRun.Progress(
                        row.integer("reached"), row.integer("last"), row.number("issued"), row.number("skipped")),
                row.maybeInstant("finished_at"));
    }
}
