package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Lists the treasury everybody's payslips, or those of which something is owed, the newest first. */
@Stateless
public class ListPayslips {

    private InstantSource clock;
    private PowerLook powers;
    private PayslipQueries payslips;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListPayslips() {}

    @Inject
    public ListPayslips(InstantSource clock, PowerLook powers, PayslipQueries payslips) {
        this.clock = clock;
        this.powers = powers;
        this.payslips = payslips;
    }

    public Page<PayslipView> run(Actor actor, boolean owedOnly, Page.Wish wish) {
        powers.require(actor, Power.TREASURY, clock.instant());
        return payslips.list(owedOnly, wish);
    }
}
