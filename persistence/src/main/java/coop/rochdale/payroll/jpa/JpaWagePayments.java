package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.WagePayment;
import coop.rochdale.payroll.WagePayments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The table wage_payment, which only grows; a trigger holds that no more is paid than is said. */
@Dependent
class JpaWagePayments implements WagePayments {

    private static final String HOLD = "select true as held from payslip where id = ? for no key update";
    private static final String RECORDED = "select true as found from wage_payment where payslip = ? and reference = ?";
    private static final String RECORD = "insert into wage_payment"
            + " (id, payslip, amount_minor, currency, reference, paid_on, recorded_at, recorded_by, transaction)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

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
    public boolean isRecorded(PayslipId payslip, String reference) {
        return database.one(RECORDED, row -> row.truth("found"), payslip.value(), reference)
                .isPresent();
    }

    @Override
    public void record(WagePayment payment) {
        database.refusing(
                "wage_payment_recorded_once",
                () -> Refused.because(PayrollRefusal.PAYMENT_RECORDED),
                () -> database.run(
                        RECORD,
                        payment.id(),
                        payment.payslip().value(),
                        payment.amount().amountMinor(),
                        payment.amount().currency().getCurrencyCode(),
                        payment.transfer().reference(),
                        payment.transfer().paidOn(),
                        payment.recorded().at(),
                        payment.recorded().by().value(),
                        payment.booked().value()));
    }
}
