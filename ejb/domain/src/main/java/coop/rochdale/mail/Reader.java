package coop.rochdale.mail;

import coop.rochdale.accounts.Language;
import java.util.UUID;

/** Somebody who left an address, and what they are called. */
public record Reader(String name, String email, Language language) {

    /** What goes to them. */
    public Mail mail(UUID notice, Mail.Content content) {
        return new Mail(notice, email, language, content);
    }

    /** Goes into logs without the address. */
    @Override
    public String toString() {
        return "Reader[" + language.word() + "]";
    }
}
