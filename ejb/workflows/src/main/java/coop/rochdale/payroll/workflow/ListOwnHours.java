package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import coop.rochdale.payroll.HoursLog;
import coop.rochdale.payroll.WorkedHours;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lists somebody the hours they logged themselves, newest first. */
@Stateless
public class ListOwnHours {

    private HoursLog log;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListOwnHours() {}

    @Inject
    public ListOwnHours(HoursLog log) {
        this.log = log;
    }

    public Page<WorkedHours> run(Actor actor, Page.Wish wish) {
        return log.hoursOf(actor.account(), wish);
    }
}
