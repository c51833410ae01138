package coop.rochdale.books;

import java.util.UUID;

/** Names one time at which everything was recomputed. */
public record CheckId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
