package coop.rochdale.accounts;

/** Turns passwords into hashes that tell nothing, slowly on purpose. */
public interface Passwords {

    /** The hash in its encoded form, salt and parameters included; refuses with {@link AccountRefusal#TOO_BUSY}. */
    String hash(Password password);

    /** Whether this is the password behind the hash; refuses with {@link AccountRefusal#TOO_BUSY}. */
    boolean matches(Password password, String hash);

    /** Takes as long as {@link #matches} and finds nothing, for an account that does not exist. */
    void matchNothing(Password password);
}
