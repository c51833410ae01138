package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.WagePayment;
import coop.rochdale.payroll.WagePayments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The table wage_payment, of which nothing vanishes; triggers hold that no more is paid than is said. */
@Dependent
class JpaWagePayments implements WagePayments {

    private static final String HOLD = "select true as held from payslip where id = ? for no key update";
    private static final String HOLD_ALL =
            "select true as held from payslip where id = any (?::uuid[]) order by number for no key update";
    private static final String RECORD_ALL = "insert into wage_payment"
            + " (id, payslip, amount_minor, currency, reference, paid_on, recorded_at, recorded_by, transaction)"
            + " select id, payslip, amount::bigint, currency, ?, ?, ?, ?, transaction"
            + " from unnest(?::uuid[], ?::uuid[], ?::text[], ?::text[], ?::uuid[]) with ordinality"
            + " as paid (id, payslip, amount, currency, transaction, place) order by place";
    private static final String FIND =
            "select * from wage_payment where payslip = ? and reference = ? and taken_back_at is null";
    private static final String RECORD = "insert into wage_payment"
            + " (id, payslip, amount_minor, currency, reference, paid_on, recorded_at, recorded_by, transaction)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String TAKE_BACK =
            "update wage_payment set taken_back_at = ?, taken_back_by = ?, reason = ?, reversal = ? where id = ?";

    private final Database database;

    @Inject
    JpaWagePayments(Database database) {
        this.database = database;
    }

    @Override
    public void hold(PayslipId payslip) {
        database.list(HOLD, row -> row.truth("held"), payslip.value());
    }

    @Override
    public void holdAll(List<PayslipId> payslips) {
        database.list(HOLD_ALL, row -> row.truth("held"), Columns.of(payslips, payslip -> payslip));
    }

    @Override
    public Optional<WagePayment> find(PayslipId payslip, String reference) {
        return database.one(FIND, JpaWagePayments::payment, payslip.value(), reference);
    }

    @Override
    public void record(WagePayment payment) {
        database.run(
                RECORD,
                payment.id(),
                payment.payslip().value(),
                payment.amount().amountMinor(),
                payment.amount().currency().getCurrencyCode(),
                payment.transfer().reference(),
                payment.transfer().paidOn(),
                payment.recorded().at(),
                payment.recorded().by().value(),
                payment.booked().value());
    }

    @Override
    public void recordAll(List<WagePayment> payments) {
        WagePayment any = payments.get(0);
        database.run(
                RECORD_ALL,
                any.transfer().reference(),
                any.transfer().paidOn(),
                any.recorded().at(),
                any.recorded().by().value(),
                Columns.of(payments, WagePayment::id),
                Columns.of(payments, WagePayment::payslip),
                Columns.of(payments, payment -> payment.amount().amountMinor()),
                Columns.of(payments, payment -> payment.amount().currency()),
                Columns.of(payments, WagePayment::booked));
    }

    @Override
    public void takeBack(WagePayment payment, WagePayment.TakenBack how) {
        database.run(
                TAKE_BACK,
                how.recorded().at(),
                how.recorded().by().value(),
                how.reason(),
                how.booked().value(),
                payment.id());
    }

    private static WagePayment payment(Row row) throws SQLException {
        return new WagePayment(
                row.uuid("id"),
                new PayslipId(row.uuid("payslip")),
                row.money("amount_minor", "currency"),
                new BankTransfer(row.text("reference"), row.date("paid_on")),
                new WagePayment.Recorded(new AccountId(row.uuid("recorded_by")), row.instant("recorded_at")),
                new TransactionId(row.uuid("transaction")));
    }
}
