package coop.rochdale.ballots;

import java.util.Locale;

/** Whether ballots show who cast them, the clause {@code ballots.secrecy}. */
public enum Secrecy {
    SECRET,
    OPEN;

    public static Secrecy of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
