package coop.rochdale.positions;

import java.time.Instant;
import java.util.Optional;

/** The time someone holds a seat: from an instant until before another, or without an end. One that ends as it starts is empty. */
public record Tenure(Instant from, Optional<Instant> until) {

    public Tenure {
        if (until.filter(end -> end.isBefore(from)).isPresent()) {
            throw new IllegalArgumentException("a tenure does not end before it starts");
        }
    }

    public boolean covers(Instant instant) {
        return !instant.isBefore(from) && !isOverAt(instant);
    }

    public boolean isOverAt(Instant instant) {
        return until.filter(end -> !end.isAfter(instant)).isPresent();
    }

    /** Whether there is an instant in both. */
    public boolean overlaps(Tenure other) {
        return !isEmpty() && !other.isEmpty() && !isOverAt(other.from) && !other.isOverAt(from);
    }

    private boolean isEmpty() {
        return isOverAt(from);
    }
}
