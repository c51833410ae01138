package coop.rochdale.positions;

import java.util.UUID;

/** Names an application for ever. */
public record ApplicationId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
