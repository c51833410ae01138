package coop.rochdale.ledger;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Line;
import java.time.LocalDate;
import java.util.List;

/** What a bank or another provider says of money that moved: what it calls that, and the day. */
public final class Slip {

    /** The longest reference, in characters. */
    public static final int LONGEST_REFERENCE = 140;
    /** The most that moves at once: 10^15 minor units. */
    public static final long MOST_MINOR = 1_000_000_000_000_000L;

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private Slip() {}

    /** What keeps this from being a reference, with the pointer of a request. */
    public static List<Flaw> ofReference(String pointer, String reference) {
        return Line.isText(reference, LONGEST_REFERENCE)
                ? List.of()
                : List.of(new Flaw(pointer, "Write the reference of the bank or provider, 1 to 140 characters."));
    }

    /** What keeps money from having moved on this day, with the pointer of a request. */
    public static List<Flaw> ofDay(String pointer, LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            return List.of(new Flaw(pointer, "Record what has happened; today is " + today + " in UTC."));
        }
        return day.isBefore(EARLIEST)
                ? List.of(new Flaw(pointer, "Write the day that the bank or provider says."))
                : List.of();
    }
}
