package coop.rochdale.positions.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Looks;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The gate to what can be read with a power only: whoever passes it leaves a public event, the first time each day. */
@Dependent
public class PowerLook {

    private final Powers powers;
    private final Looks looks;
    private final Events events;

    @Inject
    public PowerLook(Powers powers, Looks looks, Events events) {
        this.powers = powers;
        this.looks = looks;
        this.events = events;
    }

    /** Refuses with {@code request.power-missing}. */
    public void require(Actor actor, Power power, Instant now) {
        if (!isAllowed(actor, power, now)) {
            throw Refused.because(CommonRefusal.POWER_MISSING, power.word());
        }
    }

    /** The same for what is unknown to who lacks the power: no, and no event, instead of a refusal. */
    public boolean isAllowed(Actor actor, Power power, Instant now) {
        Optional<Holding> holding = powers.heldBy(actor.account(), power, now);
        holding.filter(held -> looks.isFirst(actor.account(), held, power, Span.day(now)))
                .ifPresent(held -> events.append(PowerUse.used(held, power), now));
        return holding.isPresent();
    }
}
