package coop.rochdale.proposals;

import static coop.rochdale.charter.Clause.DELIBERATION_EXPIRY;
import static coop.rochdale.charter.Clause.DELIBERATION_PERIOD;
import static coop.rochdale.charter.Clause.PROPOSALS_SECONDS;

import coop.rochdale.charter.Terms;
import java.time.Instant;

/**
 * The deliberation of one revision, copied from the charter when it was submitted: a later law does not move it.
 *
 * @param since when this deliberation began
 * @param until when voting opens at the earliest
 * @param secondsUntil when it is withdrawn if seconds are missing
 * @param secondsNeeded how many other voting members must second it
 */
public record Timetable(Instant since, Instant until, Instant secondsUntil, int secondsNeeded) {

    public Timetable {
        if (until.isBefore(since) || secondsUntil.isBefore(since) || secondsNeeded < 0) {
            throw new IllegalArgumentException("a timetable runs forward");
        }
    }

    public static Timetable begun(Instant since, Terms terms) {
        return new Timetable(
                since,
                terms.span(DELIBERATION_PERIOD).after(since),
                terms.span(DELIBERATION_EXPIRY).after(since),
                terms.integer(PROPOSALS_SECONDS));
    }

    boolean isSecondedBy(int seconds) {
        return seconds >= secondsNeeded;
    }
}
