package coop.rochdale.providers;

import java.util.UUID;

/** Names one arrival. */
public record ArrivalId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
