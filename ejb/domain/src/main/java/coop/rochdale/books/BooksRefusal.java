package coop.rochdale.books;

import static coop.rochdale.kernel.RefusalKind.CONFLICT;

import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.RefusalKind;

/** Why the books are not corrected in this way. */
public enum BooksRefusal implements Refusal {
    BOOKS_SOMETHING(
            "books.books-something",
            CONFLICT,
            "This transaction books {0}; take that back where it was recorded (refund the payment, correct the"
                    + " expense), and a reversal follows by itself."),
    CHECK_WAITING(
            "books.check-waiting", CONFLICT, "A check was asked for and is not over; its result appears in the list."),
    BOOKED_BY_AN_ACT(
            "books.booked-by-an-act",
            CONFLICT,
            "This transaction carries out the act {0}; no power undoes a law, only another law does.");

    private final String code;
    private final RefusalKind kind;
    private final String sentence;

    BooksRefusal(String code, RefusalKind kind, String sentence) {
        this.code = code;
        this.kind = kind;
        this.sentence = sentence;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public RefusalKind kind() {
        return kind;
    }

    @Override
    public String sentence() {
        return sentence;
    }
}
