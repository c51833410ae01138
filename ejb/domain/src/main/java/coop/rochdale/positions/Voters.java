package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;

/** Who may vote, in either body; answered by the capability that knows the bodies, which is above this one. */
public interface Voters {

    boolean mayVote(AccountId account, Instant at);

    /** Lets no roll be drawn until the transaction ends; before the clock is read by who ends a job at once. */
    void holdRolls();
}
