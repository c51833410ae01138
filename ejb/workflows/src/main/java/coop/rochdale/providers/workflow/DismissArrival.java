package coop.rochdale.providers.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Ruling;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/** Lets the treasury say that there is nothing to book of what is unmatched, and why (rule R4). */
@Stateless
public class DismissArrival {

    private InstantSource clock;
    private PowerUse powers;
    private Arrivals arrivals;
    private Claims claims;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected DismissArrival() {}

    @Inject
    public DismissArrival(InstantSource clock, PowerUse powers, Arrivals arrivals, Claims claims, Events events) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.claims = claims;
        this.events = events;
    }

    /** The reason is for everybody's eyes: 1 to 500 characters in one line. */
    public Arrival run(Actor actor, ArrivalId id, String reason) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        if (!Reversal.flaws(reason).isEmpty()) {
            throw Refused.flawed(
                    "/dismiss", "Say why in one line of 1 to 500 characters; everybody reads it, so name nobody.");
        }
        arrivals.takeTurn();
        Arrival arrival = Deciding.requireUnmatched(arrivals.lock(id));
        claims.requireStayed(arrival);
        Instant now = clock.instant();
        Ruling ruling = new Ruling(
                Ids.next(now),
                id,
                Ruling.Kind.DISMISSED,
                Optional.empty(),
                reason.strip(),
                now,
                Optional.of(actor.account()),
                Optional.of(holding.act()));
        arrivals.decide(id, Decision.DISMISSED, Optional.of(actor.account()), now);
        arrivals.rule(ruling);
        events.append(
                NewEvent.of("arrival.dismissed", ruling.id(), holding.act(), Map.of("reason", ruling.reason())), now);
        return arrival.decided(Decision.DISMISSED);
    }
}
