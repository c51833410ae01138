package coop.rochdale.budgets;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.List;

/** What acts promised, measure by measure; never changed. */
public interface Promises {

    void keep(Promise promise, Instant at);

    /** In the order of the measures; measures that cost nothing are not among them. */
    List<Promise> of(ActId act);
}
