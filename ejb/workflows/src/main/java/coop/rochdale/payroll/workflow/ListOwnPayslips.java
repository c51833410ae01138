package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.PayslipView;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lists somebody their own payslips, newest first. */
@Stateless
public class ListOwnPayslips {

    private PayslipQueries payslips;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListOwnPayslips() {}

    @Inject
    public ListOwnPayslips(PayslipQueries payslips) {
        this.payslips = payslips;
    }

    public Page<PayslipView> run(Actor actor, Page.Wish wish) {
        return payslips.of(actor.account(), wish);
    }
}
