package coop.rochdale.ledger;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Line;
import java.util.List;

/** Which transaction is taken back, and why, in 1 to 500 characters fit for everybody's eyes. */
public record Reversal(TransactionId of, String reason) {

    private static final int LONGEST_REASON = 500;

    public Reversal {
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("Write a reason of 1 to 500 characters.");
        }
    }

    /** What keeps somebody's words from being a reason, with the pointer of a request. */
    public static List<Flaw> flaws(String reason) {
        boolean fits = Line.isReadable(reason, LONGEST_REASON) && reason.length() <= LONGEST_REASON;
        return fits
                ? List.of()
                : List.of(
                        new Flaw(
                                "/reason",
                                "Say why in one line of 1 to 500 characters; everybody reads it in the ledger, so name nobody."));
    }
}
