package coop.rochdale.books.workflow;

import coop.rochdale.books.CheckId;
import coop.rochdale.books.CheckRun;
import coop.rochdale.books.Checks;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Ids;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Asks for everything to be recomputed now (rule R3); a server begins within seconds. */
@Stateless
public class RequestCheck {

    private InstantSource clock;
    private PowerUse powers;
    private Checks checks;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RequestCheck() {}

    @Inject
    public RequestCheck(InstantSource clock, PowerUse powers, Checks checks) {
        this.clock = clock;
        this.powers = powers;
        this.checks = checks;
    }

    public CheckRun run(Actor actor) {
        Instant now = clock.instant();
        powers.require(actor, Power.OPERATIONS, now);
        CheckId id = new CheckId(Ids.next(now));
        checks.request(id, now);
        return checks.find(id).orElseThrow();
    }
}
