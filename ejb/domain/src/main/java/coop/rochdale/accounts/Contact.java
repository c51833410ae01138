package coop.rochdale.accounts;

import coop.rochdale.kernel.Flaw;
import java.util.Optional;
import java.util.regex.Pattern;

/** How the co-op reaches a person, for that person's eyes only: without an address it sends them nothing. */
public record Contact(Optional<String> email, Language language) {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s\\p{Cntrl}.]+(\\.[^@\\s\\p{Cntrl}.]+)*");

    /** Of someone who wants no mail. */
    public static Contact none() {
        return new Contact(Optional.empty(), Language.EN);
    }

    /** What is wrong with the address, if anything. */
    public Optional<Flaw> flaw() {
        return email.filter(address -> !isEmail(address))
                .map(wrong -> new Flaw("/email", "Write an e-mail address, or leave the field out."));
    }

    private static boolean isEmail(String email) {
        return email.length() <= LONGEST_EMAIL && EMAIL.matcher(email).matches();
    }

    /** Goes into logs without the address. */
    @Override
    public String toString() {
        return "Contact[" + language.word() + "]";
    }
}
