package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.PayslipView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Shows somebody a payslip of theirs; to everybody else it is unknown. */
@Stateless
public class ShowOwnPayslip {

    private PayslipQueries payslips;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowOwnPayslip() {}

    @Inject
    public ShowOwnPayslip(PayslipQueries payslips) {
        this.payslips = payslips;
    }

    public PayslipView run(Actor actor, PayslipId id) {
        return payslips.find(id)
                .filter(view -> view.payslip().worker().equals(actor.account()))
                .orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "payslip"));
    }
}
