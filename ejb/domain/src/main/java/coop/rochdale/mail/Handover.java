package coop.rochdale.mail;

import java.util.OptionalInt;

/**
 * What a mail server made of a letter.
 *
 * @param code its answer, if that was a no
 */
public record Handover(Result result, OptionalInt code) {

    private static final int PERMANENT = 500;
    private static final int LEAST = 400;
    private static final int MOST = 599;

    /** In the words of rule R6. */
    public enum Result {
        TAKEN,
        LATER,
        NEVER,
        /** The mail server has not even heard whom it is for. */
        BACK
    }

    public static Handover taken() {
        return new Handover(Result.TAKEN, OptionalInt.empty());
    }

    /** Nobody knows what came of it. */
    public static Handover unheard() {
        return new Handover(Result.LATER, OptionalInt.empty());
    }

    /** For a refusal that is not of this letter. */
    public static Handover notNow(int code) {
        return new Handover(Result.LATER, OptionalInt.of(code));
    }

    /** It had something against the sender, or enough of the connection. */
    public static Handover returned() {
        return new Handover(Result.BACK, OptionalInt.empty());
    }

    /** An address that no mail server need be asked about. */
    public static Handover undeliverable() {
        return new Handover(Result.NEVER, OptionalInt.empty());
    }

    /** Whether nobody has to ask again. */
    public boolean isFinal() {
        return result == Result.TAKEN || result == Result.NEVER;
    }

    /** For an answer that is no yes; one without a sense counts as none. */
    public static Handover answered(int code) {
        if (code < LEAST || code > MOST) {
            return unheard();
        }
        return new Handover(code >= PERMANENT ? Result.NEVER : Result.LATER, OptionalInt.of(code));
    }
}
