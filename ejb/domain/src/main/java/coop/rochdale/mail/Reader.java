package coop.rochdale.mail;

import coop.rochdale.accounts.Handle;
import coop.rochdale.accounts.Language;
import java.util.UUID;

/** Somebody who left an address, and what they are called in letters (rule R4). */
public record Reader(Handle handle, String email, Language language) {

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
