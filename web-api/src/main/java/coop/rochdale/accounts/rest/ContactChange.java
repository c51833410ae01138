package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Language;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What people may change of their account: a merge patch of these fields. */
@Schema(name = "ContactChange")
public record ContactChange(
        @Schema(
                description =
                        "Where notices are sent to; shown to nobody else. `null` takes it back, and nothing is sent any more.",
                example = "ada@example.org")
        @Nullable
        String email,

        @Schema(description = "The language they are written in.")
        Language language) {

    static ContactChange of(Contact contact) {
        return new ContactChange(contact.email().orElse(null), contact.language());
    }

    Contact toContact() {
        return new Contact(Optional.ofNullable(email), language);
    }

    /** Goes into logs without the address. */
    @Override
    public String toString() {
        return "ContactChange[" + language + "]";
    }
}
