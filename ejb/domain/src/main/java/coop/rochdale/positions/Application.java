package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Optional;

/** Someone asks for a position, or accepts it. Open until they withdraw it, an act accepts it, or the position is removed. */
public record Application(
        ApplicationId id,
        PositionId position,
        AccountId account,
        String statement,
        Instant filedAt,
        Optional<Decision> decision) {

    public static final int LONGEST_STATEMENT = 5_000;

    public Application {
        if (statement.isBlank() || statement.length() > LONGEST_STATEMENT) {
            throw new IllegalArgumentException("A statement has 1 to 5000 characters.");
        }
    }

    public ApplicationState state() {
        return decision.map(Decision::state).orElse(ApplicationState.OPEN);
    }

    public boolean isOpen() {
        return decision.isEmpty();
    }

    /** The same application, no longer open. */
    public Application decided(ApplicationState state, Instant at) {
        return new Application(id, position, account, statement, filedAt, Optional.of(new Decision(state, at)));
    }

    /** What became of it, and when. */
    public record Decision(ApplicationState state, Instant at) {

        public Decision {
            if (state == ApplicationState.OPEN) {
                throw new IllegalArgumentException("open is not a decision");
            }
        }
    }
}
