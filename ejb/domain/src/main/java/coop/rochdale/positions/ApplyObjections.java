package coop.rochdale.positions;

import coop.rochdale.kernel.Objection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Why someone cannot apply for a position (R3). */
public final class ApplyObjections {

    private ApplyObjections() {}

    /**
     * In this order: it is closed, they hold a seat of it without an end, they have applied.
     *
     * @param application their latest for the position
     * @param employment their latest in the position
     */
    public static List<Objection> of(
            Position position, Optional<Application> application, Optional<Employment> employment) {
        List<Objection> objections = new ArrayList<>();
        if (!position.isOpen()) {
            objections.add(Objection.of(PositionRefusal.CLOSED, position.number()));
        }
        if (employment.filter(held -> held.ending().isEmpty()).isPresent()) {
            objections.add(Objection.of(PositionRefusal.ALREADY_EMPLOYED, position.number()));
        }
        if (application.filter(Application::isOpen).isPresent()) {
            objections.add(Objection.of(PositionRefusal.ALREADY_APPLIED, position.number()));
        }
        return objections;
    }
}
