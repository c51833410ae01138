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
import java.util.Optional;

/** The only gate to anything that needs a power: whoever passes it leaves a public event. */
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
        return useIfHeld(actor, power, now)
                .orElseThrow(() -> Refused.because(CommonRefusal.POWER_MISSING, power.word()));
    }

    /** The same for what is unknown to who lacks the power: empty, and no event, instead of a refusal. */
    public Optional<Holding> useIfHeld(Actor actor, Power power, Instant now) {
        Optional<Holding> holding = powers.heldBy(actor.account(), power, now);
        holding.ifPresent(used -> events.append(used(used, power), now));
        return holding;
    }

    private static NewEvent used(Holding holding, Power power) {
        return NewEvent.of(
                "power.used",
                holding.position().value(),
                holding.act(),
                Map.of("power", power.word(), "positionNumber", holding.positionNumber()));
    }
}
