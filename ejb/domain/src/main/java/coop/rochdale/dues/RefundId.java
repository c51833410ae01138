package coop.rochdale.dues;

import java.util.UUID;

/** Names one payment's return. */
public record RefundId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
