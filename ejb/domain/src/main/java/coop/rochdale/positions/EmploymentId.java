package coop.rochdale.positions;

import java.util.UUID;

/** Names an employment for ever. */
public record EmploymentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
