package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.VotingRights;
import coop.rochdale.payroll.HoursLog;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerLook;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Shows hours to who worked them, to any person with a vote who was given their id, and to the treasury, which may name them
 * as events do; to everybody else they are unknown.
 */
@Stateless
public class ShowHours {

    private InstantSource clock;
    private PowerLook powers;
    private VotingRights rights;
    private HoursLog log;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowHours() {}

    @Inject
    public ShowHours(InstantSource clock, PowerLook powers, VotingRights rights, HoursLog log) {
        this.clock = clock;
        this.powers = powers;
        this.rights = rights;
        this.log = log;
    }

    public WorkedHours run(Actor actor, WorkedHoursId id) {
        Instant now = clock.instant();
        return log.find(id)
                .filter(hours -> hours.worker().equals(actor.account())
                        || !rights.of(actor.account(), now).isEmpty()
                        || powers.isAllowed(actor, Power.TREASURY, now))
                .or(() -> log.told(id.value()).filter(told -> powers.isAllowed(actor, Power.TREASURY, now)))
                .orElseThrow(ShowHours::unknown);
    }

    static Refused unknown() {
        return Refused.because(CommonRefusal.UNKNOWN, "hours");
    }
}
