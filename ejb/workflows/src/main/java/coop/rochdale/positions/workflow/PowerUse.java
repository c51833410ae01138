package coop.rochdale.positions.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;

/** The gate to every act that needs a power: whoever passes it leaves a public event. For reading there is {@link PowerLook}. */
@Dependent
public class PowerUse {

    private final Powers powers;
    private final Events events;

    @Inject
    public PowerUse(Powers powers, Events events) {
        this.powers = powers;
        this.events = events;
    }

    /** Answers where the power comes from and appends {@code power.used} to the running transaction; refuses with {@code request.power-missing}. */
    public Holding require(Actor actor, Power power, Instant now) {
        Holding holding = powers.heldBy(actor.account(), power, now)
                .orElseThrow(() -> Refused.because(CommonRefusal.POWER_MISSING, power.word()));
        events.append(used(holding, power), now);
        return holding;
    }

    static NewEvent used(Holding holding, Power power) {
        return NewEvent.of(
                "power.used",
                holding.position().value(),
                holding.act(),
                Map.of("power", power.word(), "positionNumber", holding.positionNumber()));
    }
}
