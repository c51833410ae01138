package coop.rochdale.dues;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Line;
import coop.rochdale.positions.Stint;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a member did for the co-op.
 *
 * @param task one line of at most 200 characters
 * @param day when, in UTC
 * @param minutes quarters of an hour, at most a day
 * @param evidence how others can see that it was done, at most 2000 characters
 */
public record Work(String task, LocalDate day, int minutes, String evidence) {

    private static final int LONGEST_EVIDENCE = 2_000;

    /** The hours as a decimal, such as {@code 1.5}. */
    public String hours() {
        return Stint.hours(minutes);
    }

    /** Everything that keeps it from being logged on this day, with the pointers of a request. */
    public List<Flaw> flaws(LocalDate today) {
        List<Flaw> flaws = new ArrayList<>(new Stint(task, day, minutes).flaws(today));
        if (!Line.isText(evidence, LONGEST_EVIDENCE)) {
            flaws.add(new Flaw("/evidence", "Say in 1 to 2000 characters how others can see that it was done."));
        }
        return flaws;
    }
}
