package coop.rochdale.dues;

import java.util.UUID;

/** Names one payment that arrived. */
public record PaymentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
