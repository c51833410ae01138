package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Language;
import coop.rochdale.accounts.WishedAccount;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whoever wants an account, as they wish it. */
@Schema(name = "NewAccount")
public record NewAccountJson(
        @Schema(
                description =
                        "The public name: 2 to 30 lower-case letters, digits, hyphens or underscores. Never given twice.",
                example = "ada")
        String handle,

        @Schema(description = "One line of 1 to 80 visible characters.", example = "Ada Lovelace")
        String displayName,

        @Schema(description = "10 to 200 characters, and not the handle.", example = "correct horse battery staple")
        String password,

        @Schema(description = "Where notices are sent to; shown to nobody else.", example = "ada@example.org") @Nullable
        String email,

        @Schema(description = "The language they are written in; without one, what `Accept-Language` prefers.")
        @Nullable
        Language language) {

    public NewAccountJson {
        // Its own fields are not filled yet.
        new WishedAccount(handle, displayName, password, new Contact(Optional.ofNullable(email), Language.EN)).check();
    }

    /** @param preferred for those who name no language */
    WishedAccount toWish(Locale preferred) {
        return wish(Language.of(preferred));
    }

    private WishedAccount wish(Language preferred) {
        Contact contact = new Contact(Optional.ofNullable(email), language == null ? preferred : language);
        return new WishedAccount(handle, displayName, password, contact);
    }

    @Override
    public String toString() {
        return "NewAccountJson[...]";
    }
}
