package coop.rochdale.dues;

import java.util.UUID;

/** Names one billing run. */
public record BillingRunId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
