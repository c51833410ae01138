package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.PositionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Payslips with their lines, whose they are and for what job. */
@Dependent
class JpaPayslipQueries implements PayslipQueries {

    private static final String SELECT = """
            select s.id, s.number, s.employment, e.account, s.month, s.currency, s.issued_at, p.id as position, p.title,
                   a.handle, w."references", w.days, w.paid,
                   array(select l.month::text from payslip_line l where l.payslip = s.id order by l.month) as months,
                   array(select l.amount_minor::text from payslip_line l where l.payslip = s.id order by l.month) as amounts
            from payslip s join employment e on e.id = s.employment join position p on p.id = e.position
            join account a on a.id = e.account
            cross join lateral (
                select coalesce(array_agg(reference order by recorded_at, id), '{}') as "references",
                       coalesce(array_agg(paid_on::text order by recorded_at, id), '{}') as days,
                       coalesce(array_agg(amount_minor::text order by recorded_at, id), '{}') as paid
                from wage_payment where payslip = s.id and taken_back_at is null) w
            """;
    private static final String OF = SELECT + "where e.account = ? and s.number < ? order by s.number desc limit ?";
    private static final String LIST = SELECT + "where s.number < ? order by s.number desc limit ?";
    private static final String OWED =
            SELECT + "join payslip_owed o on o.payslip = s.id where o.number < ? order by o.number desc limit ?";
    private static final String FIND = SELECT + "where s.id = ?";
    private static final String FIND_ALL = SELECT + "where s.id = any (?::uuid[]) order by s.number";

    private final Database database;

    @Inject
    JpaPayslipQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<PayslipView> of(AccountId worker, Page.Wish wish) {
        return page(database.list(OF, JpaPayslipQueries::view, worker.value(), before(wish), wish.limit() + 1), wish);
    }

    @Override
    public Page<PayslipView> list(boolean owedOnly, Page.Wish wish) {
        String query = owedOnly ? OWED : LIST;
        return page(database.list(query, JpaPayslipQueries::view, before(wish), wish.limit() + 1), wish);
    }

    private static long before(Page.Wish wish) {
        return wish.after().map(Keys::number).orElse(Long.MAX_VALUE);
    }

    private static Page<PayslipView> page(List<PayslipView> oneMore, Page.Wish wish) {
        return Page.of(oneMore, wish, view -> Long.toString(view.number()));
    }

    @Override
    public Optional<PayslipView> find(PayslipId id) {
        return database.one(FIND, JpaPayslipQueries::view, id.value());
    }

    @Override
    public List<PayslipView> findAll(List<PayslipId> ids) {
        return database.list(FIND_ALL, JpaPayslipQueries::view, Columns.of(ids, id -> id));
    }

    private static PayslipView view(Row row) throws SQLException {
        Currency currency = Money.currencyOf(row.text("currency"));
        Payslip payslip = new Payslip(
                new PayslipId(row.uuid("id")),
                new EmploymentId(row.uuid("employment")),
                new AccountId(row.uuid("account")),
                YearMonth.from(row.date("month")),
                lines(row, currency));
        return new PayslipView(
                payslip,
                row.number("number"),
                new PayslipView.Job(new PositionId(row.uuid("position")), row.text("title")),
                row.text("handle"),
                row.instant("issued_at"),
                payments(row, currency));
    }

    private static List<Payslip.Line> lines(Row row, Currency currency) throws SQLException {
        List<String> months = row.texts("months");
        List<String> amounts = row.texts("amounts");
        List<Payslip.Line> lines = new ArrayList<>();
        for (int index = 0; index < months.size(); index++) {
            lines.add(new Payslip.Line(
                    YearMonth.from(LocalDate.parse(months.get(index))),
                    Money.ofMinor(Long.parseLong(amounts.get(index)), currency)));
        }
        return lines;
    }

    private static List<PayslipView.Paid> payments(Row row, Currency currency) throws SQLException {
        List<String> references = row.texts("references");
        List<String> days = row.texts("days");
        List<String> amounts = row.texts("paid");
        List<PayslipView.Paid> payments = new ArrayList<>();
        for (int index = 0; index < references.size(); index++) {
            payments.add(new PayslipView.Paid(
                    Money.ofMinor(Long.parseLong(amounts.get(index)), currency),
                    new BankTransfer(references.get(index), LocalDate.parse(days.get(index)))));
        }
        return payments;
    }
}
