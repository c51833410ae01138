package coop.rochdale.dues.jpa;

import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Work;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The tables labour and labour_use. */
@Dependent
class JpaLabourLog implements LabourLog {

    private static final String USED = "(select sum(p.amount_minor)::bigint from labour_use u"
            + " join payment p on p.id = u.payment where u.labour = l.id)";
    private static final String LABOUR = "select l.*, " + USED + " as used_minor from labour l";
    private static final String COUNTS = " l.attested_at is not null and l.ended_at is null";
    private static final String LEFT = COUNTS + " and l.value_minor > coalesce(" + USED + ", 0)";
    private static final String WAITING = "select l.worker from labour l where" + LEFT
            // A membership may have ended by the clock alone, and then asks for nothing.
            + " and exists (select from membership m join invoice i on i.membership = m.id"
            + " where m.account = l.worker and m.closed_at is null and i.paid_at is null and (select s.standing"
            + " from member_standing(?) s where s.membership = m.id) <> 'ended')"
            + " group by l.worker order by random() limit 100";

    private final Database database;

    @Inject
    JpaLabourLog(Database database) {
        this.database = database;
    }

    @Override
    public void log(Labour labour) {
        Work work = labour.work();
        database.run(
                "insert into labour (id, worker, task, worked_on, minutes, evidence, logged_at) values (?, ?, ?, ?, ?, ?, ?)",
                labour.id().value(),
                labour.worker().value(),
                work.task(),
                work.day(),
                work.minutes(),
                work.evidence(),
                labour.loggedAt());
    }

    @Override
    public Optional<Labour> find(LabourId id) {
        return database.one(LABOUR + " where l.id = ?", JpaLabourLog::labour, id.value());
    }

    @Override
    public Optional<Labour> told(UUID alias) {
        return database.one(LABOUR + " where l.told_as = ?", JpaLabourLog::labour, alias);
    }

    @Override
    public Optional<Labour> lock(LabourId id) {
        return database.one(LABOUR + " where l.id = ? for no key update of l", JpaLabourLog::labour, id.value());
    }

    @Override
    public void attest(LabourId id, Labour.Attestation attestation) {
        database.run(
                "update labour set attested_by = ?, attested_at = ?, value_minor = ?, currency = ? where id = ?",
                attestation.by().value(),
                attestation.at(),
                attestation.value().amountMinor(),
                attestation.value().currency().getCurrencyCode(),
                id.value());
    }

    @Override
    public void end(LabourId id, Labour.Ending ending) {
        database.run(
                "update labour set ended_at = ?, reason = ? where id = ?",
                ending.at(),
                ending.reason().orElse(null),
                id.value());
    }

    @Override
    public void use(LabourId id, PaymentId payment) {
        database.run("insert into labour_use (payment, labour) values (?, ?)", payment.value(), id.value());
    }

    @Override
    public List<PaymentId> uses(LabourId id) {
        return database.list(
                "select u.payment from labour_use u join payment p on p.id = u.payment where u.labour = ?"
                        + " order by p.recorded_at, p.id",
                row -> new PaymentId(row.uuid("payment")),
                id.value());
    }

    @Override
    public long unattestedOf(AccountId worker) {
        return database.one(
                        "select count(*) as number from labour where worker = ? and attested_at is null and ended_at is null",
                        row -> row.number("number"),
                        worker.value())
                .orElseThrow();
    }

    @Override
    public Optional<Money> countedIn(AccountId worker, YearMonth month) {
        return database
                .list(
                        "select currency, sum(value_minor)::bigint as value_minor from labour l where l.worker = ?"
                                + " and worked_on between ? and ? and" + COUNTS + " group by currency",
                        row -> row.money("value_minor", "currency"),
                        worker.value(),
                        month.atDay(1),
                        month.atEndOfMonth())
                .stream()
                .findFirst();
    }

    @Override
    public List<Labour> leftOf(AccountId worker) {
        return database.list(
                LABOUR + " where l.worker = ? and" + LEFT + " order by l.worked_on, l.number",
                JpaLabourLog::labour,
                worker.value());
    }

    @Override
    public List<AccountId> waiting(Instant at) {
        return database.list(WAITING, row -> new AccountId(row.uuid("worker")), at);
    }

    @Override
    public Page<Labour> of(AccountId worker, Page.Wish wish) {
        return database.newestFirst(
                LABOUR + " where l.worker = ? and l.number < ? order by l.number desc limit ?",
                JpaLabourLog::labour,
                wish,
                worker.value());
    }

    private static Labour labour(Row row) throws SQLException {
        Work work = new Work(row.text("task"), row.date("worked_on"), row.integer("minutes"), row.text("evidence"));
        Optional<Instant> attested = row.maybeInstant("attested_at");
        Optional<Instant> ended = row.maybeInstant("ended_at");
        return new Labour(
                new LabourId(row.uuid("id")),
                new AccountId(row.uuid("worker")),
                work,
                row.instant("logged_at"),
                attested.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Labour.Attestation(
                                new AccountId(row.uuid("attested_by")),
                                attested.orElseThrow(),
                                row.money("value_minor", "currency"))),
                ended.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Labour.Ending(ended.orElseThrow(), row.maybeText("reason"))),
                row.maybeNumber("used_minor").isEmpty()
                        ? Optional.empty()
                        : Optional.of(row.money("used_minor", "currency")));
    }
}
