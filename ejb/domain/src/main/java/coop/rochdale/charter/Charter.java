package coop.rochdale.charter;

import coop.rochdale.kernel.ActId;
import java.time.Instant;

/** The charter's memory: each value each clause ever had, or will have from a day on. */
public interface Charter {

    /** Every value in force at this instant; there is a value for every clause once the co-op is founded. */
    Terms at(Instant instant);

    /** Puts a value in force from {@code since} on; it must be canonical. A second entry for one instant replaces nothing: it is the later one that counts. */
    void adopt(Clause clause, String value, Instant since, ActId act);
}
