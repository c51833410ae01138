package coop.rochdale.positions;

import coop.rochdale.kernel.Objection;
import java.util.List;

/** Why an act cannot change the salary of a position or remove it (R1). */
public final class ChangeObjections {

    private ChangeObjections() {}

    /** Only because it is closed. */
    public static List<Objection> of(Position position) {
        return position.isOpen() ? List.of() : List.of(Objection.of(PositionRefusal.CLOSED, position.number()));
    }
}
