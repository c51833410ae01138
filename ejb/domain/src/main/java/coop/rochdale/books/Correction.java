package coop.rochdale.books;

import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Objection;
import coop.rochdale.ledger.Transaction;
import java.util.ArrayList;
import java.util.List;

/** Taking back what nothing rests on (rule R2). */
public final class Correction {

    private static final int LONGEST_REASON = 500;

    private Correction() {}

    /** Why this transaction is not taken back by the treasury; that it was already is for the ledger to say. */
    public static List<Objection> objections(Transaction transaction) {
        List<Objection> objections = new ArrayList<>();
        transaction
                .subject()
                .map(subject -> Objection.of(BooksRefusal.BOOKS_SOMETHING, subject))
                .ifPresent(objections::add);
        transaction
                .act()
                .map(act -> Objection.of(BooksRefusal.BOOKED_BY_AN_ACT, act))
                .ifPresent(objections::add);
        return objections;
    }

    /** What is wrong with the reason that is given. */
    public static List<Flaw> flaws(String reason) {
        boolean fit = !reason.isBlank() && reason.length() <= LONGEST_REASON && reason.indexOf(0) < 0;
        return fit
                ? List.of()
                : List.of(new Flaw("/reason", "Write a reason of 1 to 500 characters, fit for everybody's eyes."));
    }
}
