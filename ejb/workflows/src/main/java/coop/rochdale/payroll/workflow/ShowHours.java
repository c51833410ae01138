package coop.rochdale.payroll.workflow;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.VotingRights;
import coop.rochdale.payroll.HoursLog;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Shows hours to who worked them, and to any person with a vote who was given their id; to everybody else they are unknown. */
@Stateless
public class ShowHours {

    private InstantSource clock;
    private VotingRights rights;
    private HoursLog log;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ShowHours() {}

    @Inject
    public ShowHours(InstantSource clock, VotingRights rights, HoursLog log) {
        this.clock = clock;
        this.rights = rights;
        this.log = log;
    }

    public WorkedHours run(Actor actor, WorkedHoursId id) {
        return log.find(id)
                .filter(hours -> hours.worker().equals(actor.account())
                        || !rights.of(actor.account(), clock.instant()).isEmpty())
                .orElseThrow(ShowHours::unknown);
    }

    static Refused unknown() {
        return Refused.because(CommonRefusal.UNKNOWN, "hours");
    }
}
