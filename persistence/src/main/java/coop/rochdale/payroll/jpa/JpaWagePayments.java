package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.AccountId;
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
import java.util.Optional;

/** The table wage_payment, of which nothing vanishes; triggers hold that no more is paid than is said. */
@Dependent
class JpaWagePayments implements WagePayments {

    private static final String HOLD = "select true as held from payslip where id = ? for no key update";
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
