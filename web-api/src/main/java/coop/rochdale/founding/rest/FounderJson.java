package coop.rochdale.founding.rest;

import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Language;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.WishedAccount;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Whoever read the set-up token, and the account they wish for. */
@Schema(name = "Founder")
public record FounderJson(
        @Schema(description = "The set-up token that the latest start of the server printed.")
        String token,

        @Schema(example = "ada") String handle,
        @Schema(example = "Ada Lovelace") String displayName,

        @Schema(description = "10 to 200 characters, and not the handle.", example = "correct horse battery staple")
        String password,

        @Schema(example = "ada@example.org") @Nullable String email) {

    Secret secret() {
        return new Secret(token);
    }

    WishedAccount toWish() {
        return new WishedAccount(handle, displayName, password, new Contact(Optional.ofNullable(email), Language.EN));
    }

    @Override
    public String toString() {
        return "FounderJson[...]";
    }
}
