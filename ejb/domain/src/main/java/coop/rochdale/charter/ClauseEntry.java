package coop.rochdale.charter;

import coop.rochdale.kernel.ActId;
import java.time.Instant;

/** One value a clause has or had: its canonical form, since when it is in force, and the act that set it. */
public record ClauseEntry(Clause clause, String value, Instant since, ActId act) {}
