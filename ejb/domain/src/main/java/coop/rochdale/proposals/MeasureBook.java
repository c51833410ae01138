package coop.rochdale.proposals;

import coop.rochdale.budgets.PriceTag;
import coop.rochdale.kernel.Measure;
import java.time.Instant;
import java.util.List;

/** What proposals know of measures: whether they could be carried out now, and what they cost. */
public interface MeasureBook {

    /**
     * Checks every measure against its kind and against the co-op as it is now.
     *
     * @throws coop.rochdale.kernel.Refused with all flaws at once, pointers from {@code /measures/0} on
     */
    void check(List<Measure> measures, Instant now);

    /** What measures that passed {@link #check} cost together, each after those before it, and what that does to the co-op. */
    PriceTag price(List<Measure> measures, Instant now);
}
