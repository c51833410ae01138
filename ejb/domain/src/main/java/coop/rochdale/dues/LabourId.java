package coop.rochdale.dues;

import coop.rochdale.events.Alias;
import java.util.UUID;

/** Names one piece of work that somebody logged; for its worker, who gives it to others (rule R10). */
public record LabourId(UUID value) {

    /** What events are about. */
    public UUID alias() {
        return Alias.of(value);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
