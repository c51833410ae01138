package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.payroll.PayrollRunId;
import coop.rochdale.payroll.Payslip;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.Payslips;
import coop.rochdale.positions.EmploymentId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A batch in a few statements: payroll_due says who earned what. */
@Dependent
class JpaPayslips implements Payslips {

    private static final String DUE =
            "select d.*, c.currency from payroll_due(?, ?, ?) d cross join coop c order by d.month";
    private static final String ISSUE = "insert into payslip"
            + " (id, employment, month, gross_minor, currency, issued_at, run, transaction)"
            + " select id, employment, month::date, gross::bigint, currency, ?, ?, transaction"
            + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::text[], ?::uuid[]) with ordinality"
            + " as said (id, employment, month, gross, currency, transaction, place) order by place";
    private static final String LINES = "insert into payslip_line (payslip, month, amount_minor)"
            + " select payslip, month::date, amount::bigint"
            + " from unnest(?::uuid[], ?::text[], ?::text[]) as said (payslip, month, amount)";

    private final Database database;

    @Inject
    JpaPayslips(Database database) {
        this.database = database;
    }

    @Override
    public List<Payslip> due(Batch batch, Instant now) {
        Map<EmploymentId, List<Earned>> due = new LinkedHashMap<>();
        List<Earned> all = database.patiently(
                () -> database.list(DUE, JpaPayslips::earned, batch.month().atDay(1), batch.after(), batch.upTo()));
        all.forEach(earned -> due.computeIfAbsent(earned.employment(), id -> new ArrayList<>())
                .add(earned));
        return due.values().stream()
                .map(lines -> new Payslip(
                        new PayslipId(Ids.next(now)),
                        lines.get(0).employment(),
                        lines.get(0).worker(),
                        batch.month(),
                        lines.stream().map(Earned::line).toList()))
                .toList();
    }

    @Override
    public void issue(PayrollRunId run, List<Booked> booked, Instant now) {
        if (booked.isEmpty()) {
            return;
        }
        List<Payslip> payslips = booked.stream().map(Booked::payslip).toList();
        database.run(
                ISSUE,
                now,
                run.value(),
                Columns.of(payslips, Payslip::id),
                Columns.of(payslips, Payslip::employment),
                Columns.of(payslips, payslip -> payslip.month().atDay(1)),
                Columns.of(payslips, payslip -> payslip.gross().amountMinor()),
                Columns.of(payslips, payslip -> payslip.gross().currency()),
                Columns.of(booked, Booked::transaction));
        record Of(PayslipId payslip, Payslip.Line line) {}
        List<Of> lines = payslips.stream()
                .flatMap(payslip -> payslip.lines().stream().map(line -> new Of(payslip.id(), line)))
                .toList();
        database.run(
                LINES,
                Columns.of(lines, Of::payslip),
                Columns.of(lines, of -> of.line().month().atDay(1)),
                Columns.of(lines, of -> of.line().amount().amountMinor()));
    }

    /** A line and whose it is. */
    private record Earned(EmploymentId employment, AccountId worker, Payslip.Line line) {}

    private static Earned earned(Row row) throws SQLException {
        return new Earned(
                new EmploymentId(row.uuid("employment")),
                new AccountId(row.uuid("account")),
                new Payslip.Line(YearMonth.from(row.date("month")), row.money("amount_minor", "currency")));
    }
}
