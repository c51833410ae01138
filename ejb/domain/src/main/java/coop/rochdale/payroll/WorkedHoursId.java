package coop.rochdale.payroll;

import coop.rochdale.events.Alias;
import java.util.UUID;

/** Names hours that somebody logged; for their worker, who gives it to others (rule R10). */
public record WorkedHoursId(UUID value) {

    /** What events are about. */
    public UUID alias() {
        return Alias.of(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
