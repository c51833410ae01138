package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lists someone the work they logged themselves, newest first. */
@Stateless
public class ListLabour {

    private LabourLog log;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListLabour() {}

    @Inject
    public ListLabour(LabourLog log) {
        this.log = log;
    }

    public Page<Labour> run(Actor actor, Page.Wish wish) {
        return log.of(actor.account(), wish);
    }
}
