package coop.rochdale.dues;

import java.util.UUID;

/** Names one request to pay. */
public record InvoiceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
