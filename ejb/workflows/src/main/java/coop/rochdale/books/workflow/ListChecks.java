package coop.rochdale.books.workflow;

import coop.rochdale.books.CheckRun;
import coop.rochdale.books.Checks;
import coop.rochdale.kernel.Page;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Lists checks and what came of them, newest first. */
@Stateless
public class ListChecks {

    private Checks checks;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListChecks() {}

    @Inject
    public ListChecks(Checks checks) {
        this.checks = checks;
    }

    public Page<CheckRun> run(Page.Wish wish) {
        return checks.all(wish);
    }
}
