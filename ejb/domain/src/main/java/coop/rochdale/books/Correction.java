package coop.rochdale.books;

import coop.rochdale.kernel.Objection;
import coop.rochdale.ledger.Transaction;
import java.util.ArrayList;
import java.util.List;

/** Taking back what nothing rests on (rule R2). */
public final class Correction {

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
}
