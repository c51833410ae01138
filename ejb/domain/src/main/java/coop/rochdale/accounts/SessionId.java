package coop.rochdale.accounts;

import java.util.UUID;

/** Names one session. */
public record SessionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
