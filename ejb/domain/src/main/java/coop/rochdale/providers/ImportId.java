package coop.rochdale.providers;

import java.util.UUID;

/** Names one file that was imported. */
public record ImportId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
