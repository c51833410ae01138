package coop.rochdale.kernel;

import java.util.UUID;

/** Names one act: the founding, or an enacted proposal. */
public record ActId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
