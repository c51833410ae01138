package coop.rochdale.kernel;

import java.util.UUID;

/** Names one account for ever; it outlives the erasure of the person behind it. */
public record AccountId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
