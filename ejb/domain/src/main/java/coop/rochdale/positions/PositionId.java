package coop.rochdale.positions;

import java.util.UUID;

/** Names a position for ever. */
public record PositionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
