package coop.rochdale.ballots;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** The name of one ballot: 26 lower-case letters and digits of base 32, 130 random bits that nobody can guess or order. */
public record Tracker(String value) {

    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 26;
    private static final Pattern FORM = Pattern.compile("[a-z2-7]{" + LENGTH + "}");
    private static final SecureRandom RANDOM = new SecureRandom();

    public Tracker {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("A tracker is 26 letters a to z and digits 2 to 7.");
        }
    }

    public static Tracker random() {
        StringBuilder value = new StringBuilder(LENGTH);
        byte[] bytes = new byte[LENGTH];
        RANDOM.nextBytes(bytes);
        for (byte next : bytes) {
            value.append(ALPHABET.charAt(next & 31));
        }
        return new Tracker(value.toString());
    }

    @Override
    public String toString() {
        return value;
    }
}
