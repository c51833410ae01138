package coop.rochdale.dues;

import java.util.UUID;

/** Names one piece of work that somebody logged. */
public record LabourId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
