package coop.rochdale.ledger;

import java.util.UUID;

/** Names one transaction of the ledger. */
public record TransactionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
