package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.TransferFile;
import coop.rochdale.payroll.TransferFileId;
import coop.rochdale.payroll.TransferFiles;
import coop.rochdale.payroll.Transfers;
import coop.rochdale.payroll.Transfers.Transfer;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;

/** The tables transfer_file and transfer; an index holds that nothing is on its way twice. */
@Dependent
class JpaTransferFiles implements TransferFiles {

    private static final String OWED = """
            select s.id, s.number, s.month, o.owed_minor, s.currency, b.holder, b.iban, b.bic
            from payslip_owed o join payslip s on s.id = o.payslip
            join employment e on e.id = s.employment join wage_account b on b.account = e.account
            where not exists (select from transfer t where t.payslip = s.id and t.dropped_at is null)
            order by o.number limit ?
            """;
    private static final String KEEP =
            "insert into transfer_file (id, pay_on, written_at, written_by, content) values (?, ?, ?, ?, ?)";
    private static final String HOLDS = "insert into transfer (file, payslip, amount_minor, currency)"
            + " select ?, payslip, amount::bigint, ? from unnest(?::uuid[], ?::text[]) as sent (payslip, amount)";
    private static final String FILE = """
            select f.id, f.number, f.pay_on, f.written_at, f.written_by, t.transfers, t.dropped, t.total_minor, t.currency,
                   x.reference, x.paid_on
            from transfer_file f left join transfer_execution x on x.id = f.id cross join lateral (
                select count(*)::integer as transfers, count(dropped_at)::integer as dropped, sum(amount_minor)::bigint as total_minor,
                       min(currency) as currency
                from transfer where file = f.id) t
            """;
    private static final String FIND = FILE + "where f.id = ?";
    private static final String LIST = FILE + "where f.number < ? order by f.number desc limit ?";
    private static final String DROP =
            "update transfer set dropped_at = ?, dropped_by = ? where file = ? and dropped_at is null";

    private static final String NOT_DROPPED = "select t.payslip, t.amount_minor, t.currency from transfer t"
            + " join payslip s on s.id = t.payslip where t.file = ? and t.dropped_at is null order by s.number";
    private static final String EXECUTE =
            "insert into transfer_execution (id, reference, paid_on, recorded_at, recorded_by)"
                    + " values (?, ?, ?, ?, ?)";

    private final Database database;

    @Inject
    JpaTransferFiles(Database database) {
        this.database = database;
    }

    @Override
    public void hold() {
        database.lock("transfers");
    }

    @Override
    public List<Transfer> owed(int most) {
        return database.list(
                OWED,
                row -> new Transfer(
                        new Transfer.Of(
                                new PayslipId(row.uuid("id")), row.number("number"), YearMonth.from(row.date("month"))),
                        JpaWageAccounts.account(row),
                        row.money("owed_minor", "currency")),
                most);
    }

    @Override
    public void keep(Transfers transfers, TransferFile.Written written, String content) {
        database.run(
                KEEP,
                transfers.file().value(),
                transfers.on(),
                written.at(),
                written.by().value(),
                content);
        List<Transfer> all = transfers.transfers();
        database.run(
                HOLDS,
                transfers.file().value(),
                transfers.total().currency().getCurrencyCode(),
                Columns.of(all, transfer -> transfer.payslip().id()),
                Columns.of(all, transfer -> transfer.amount().amountMinor()));
    }

    @Override
    public Optional<TransferFile> find(TransferFileId id) {
        return database.one(FIND, JpaTransferFiles::file, id.value());
    }

    @Override
    public Optional<String> content(TransferFileId id) {
        return database.one("select content from transfer_file where id = ?", row -> row.text("content"), id.value());
    }

    @Override
    public Page<TransferFile> list(Page.Wish wish) {
        return database.newestFirst(LIST, JpaTransferFiles::file, wish);
    }

    @Override
    public int drop(TransferFileId file, Optional<PayslipId> payslip, TransferFile.Written dropped) {
        return payslip.isEmpty()
                ? database.run(DROP, dropped.at(), dropped.by().value(), file.value())
                : database.run(
                        DROP + " and payslip = ?",
                        dropped.at(),
                        dropped.by().value(),
                        file.value(),
                        payslip.orElseThrow().value());
    }

    @Override
    public List<Transfers.Sent> notDropped(TransferFileId file) {
        return database.list(
                NOT_DROPPED,
                row -> new Transfers.Sent(new PayslipId(row.uuid("payslip")), row.money("amount_minor", "currency")),
                file.value());
    }

    @Override
    public void execute(TransferFileId file, BankTransfer said, TransferFile.Written executed) {
        database.run(
                EXECUTE,
                file.value(),
                said.reference(),
                said.paidOn(),
                executed.at(),
                executed.by().value());
    }

    private static TransferFile file(Row row) throws SQLException {
        return new TransferFile(
                new TransferFileId(row.uuid("id")),
                row.date("pay_on"),
                new TransferFile.Written(new AccountId(row.uuid("written_by")), row.instant("written_at")),
                row.integer("transfers"),
                row.integer("dropped"),
                row.money("total_minor", "currency"),
                executed(row));
    }

    private static Optional<BankTransfer> executed(Row row) throws SQLException {
        Optional<LocalDate> paidOn = row.maybeDate("paid_on");
        return paidOn.isEmpty() ? Optional.empty() : Optional.of(new BankTransfer(row.text("reference"), paidOn.get()));
    }
}
