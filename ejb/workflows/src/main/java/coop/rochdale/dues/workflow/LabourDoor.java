package coop.rochdale.dues.workflow;

import coop.rochdale.dues.Labour;
import coop.rochdale.dues.LabourId;
import coop.rochdale.dues.LabourLog;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The way to one's own work; to everybody else it is unknown. */
@Dependent
class LabourDoor {

    private final LabourLog log;

    @Inject
    LabourDoor(LabourLog log) {
        this.log = log;
    }

    /** Held until the transaction ends. */
    Labour ownHeld(Actor actor, LabourId id) {
        return log.lock(id)
                .filter(labour -> labour.worker().equals(actor.account()))
                .orElseThrow(LabourDoor::unknown);
    }

    static Refused unknown() {
        return Refused.because(CommonRefusal.UNKNOWN, "work");
    }
}
