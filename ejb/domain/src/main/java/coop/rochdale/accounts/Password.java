package coop.rochdale.accounts;

import java.text.Normalizer;

/**
 * A password on its way to be hashed, in Unicode's form NFKC, so that the same keys give the same password on every
 * device. It never shows itself.
 */
public record Password(String text) {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 200;

    /** As typed to sign in; whatever its length, only the right one will match. */
    public static Password typed(String text) {
        return new Password(Normalizer.normalize(text, Normalizer.Form.NFKC));
    }

    /**
     * As chosen for this handle: 10 to 200 characters, and not the handle.
     *
     * @throws IllegalArgumentException with a sentence for the client, if it is anything else
     */
    public static Password chosen(String text, String handle) {
        Password password = typed(text);
        int characters = password.text.codePointCount(0, password.text.length());
        if (characters < SHORTEST || characters > LONGEST) {
            throw new IllegalArgumentException("Choose a password of 10 to 200 characters.");
        }
        if (password.text.equalsIgnoreCase(handle)) {
            throw new IllegalArgumentException("Choose a password that is not the handle.");
        }
        return password;
    }

    @Override
    public String toString() {
        return "Password[...]";
    }
}
