package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import java.time.LocalDate;

/** Who looked at what only a power opens, by days in UTC. */
public interface Looks {

    /**
     * Notes that this person looked on that day, by this power of that position; answers whether it was the first time. Of
     * many at once one is the first.
     */
    boolean isFirst(AccountId account, Holding holding, Power power, LocalDate day);
}
