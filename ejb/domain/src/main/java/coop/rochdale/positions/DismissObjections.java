package coop.rochdale.positions;

import coop.rochdale.kernel.Objection;
import java.time.Instant;
import java.util.List;

/** Why an act cannot dismiss someone (R8). */
public final class DismissObjections {

    private DismissObjections() {}

    /** Only because the employment is over. */
    public static List<Objection> of(Employment employment, Instant now) {
        return employment
                .ending()
                .filter(ending -> employment.endsBy(now))
                .map(ending -> List.of(Objection.of(PositionRefusal.EMPLOYMENT_OVER, ending.at())))
                .orElse(List.of());
    }
}
