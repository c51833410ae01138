package coop.rochdale.positions;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import java.util.ArrayList;
import java.util.List;

/** Why someone cannot withdraw an application (R3). */
public final class WithdrawObjections {

    private WithdrawObjections() {}

    /** In this order: it is not theirs, it is decided. */
    public static List<Objection> of(Application application, Actor actor) {
        List<Objection> objections = new ArrayList<>();
        if (!application.account().equals(actor.account())) {
            objections.add(Objection.of(PositionRefusal.NOT_YOUR_APPLICATION));
        }
        if (!application.isOpen()) {
            objections.add(Objection.of(
                    PositionRefusal.APPLICATION_DECIDED, application.state().word()));
        }
        return objections;
    }
}
