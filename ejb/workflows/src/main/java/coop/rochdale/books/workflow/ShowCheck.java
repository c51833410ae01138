package coop.rochdale.books.workflow;

import coop.rochdale.books.CheckId;
import coop.rochdale.books.CheckRun;
import coop.rochdale.books.Checks;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Shows one check. */
@Stateless
public class ShowCheck {

    private Checks checks;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowCheck() {}

    @Inject
    public ShowCheck(Checks checks) {
        this.checks = checks;
    }

    public CheckRun run(CheckId id) {
        return checks.find(id).orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "check"));
    }
}
