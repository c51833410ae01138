package coop.rochdale.ballots;

import coop.rochdale.members.Body;
import java.time.LocalDate;

/**
 * One line of the public roll.
 *
 * @param since the day, in UTC, since when the voter is in the body; a finer time would betray a pseudonym
 * @param basis {@code paid} or {@code employed}; waived counts as paid
 * @param name the handle of someone who chose to be listed, else a pseudonym of this roll
 */
public record RollLine(int entry, Body body, LocalDate since, String basis, String name) {}
