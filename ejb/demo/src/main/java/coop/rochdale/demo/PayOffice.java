package coop.rochdale.demo;

import coop.rochdale.dues.workflow.RunBilling;
import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.payroll.workflow.AttestHours;
import coop.rochdale.payroll.workflow.ListPayslips;
import coop.rochdale.payroll.workflow.LogHours;
import coop.rochdale.payroll.workflow.PayWages;
import coop.rochdale.payroll.workflow.RunPayroll;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Stint;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** What the clock does for the co-op day by day, and where wages are paid. */
@Dependent
class PayOffice {
    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    @Inject
    private RunBilling billing;

    @Inject
    private RunPayroll payroll;

    @Inject
    private ListPayslips payslips;

    @Inject
    private PayWages payWages;

    @Inject
    private LogHours logHours;

    @Inject
    private AttestHours attestHours;

    /** The day's billing run. */
    void bill() {
        billing.goOn(true);
    }

    /** The payroll run of every month whose day has come. */
    void sayWages() {
        payroll.goOn(true);
    }

    /** Whatever is owed to anybody has left the bank. */
    void pay(Person treasurer, LocalDate day) {
        for (PayslipView payslip : payslips.run(treasurer.actor(), true, ALL).items()) {
            BankTransfer transfer = new BankTransfer("wages-%04d".formatted(payslip.number()), day);
            payWages.run(
                    treasurer.actor(), new PayWages.Request(payslip.payslip().id(), payslip.owed(), transfer));
        }
    }

    WorkedHoursId log(Person worker, EmploymentId employment, Stint stint) {
        return logHours.run(worker.actor(), new LogHours.Request(employment, stint))
                .id();
    }

    void attest(Person witness, WorkedHoursId hours) {
        attestHours.run(witness.actor(), hours);
    }
}
