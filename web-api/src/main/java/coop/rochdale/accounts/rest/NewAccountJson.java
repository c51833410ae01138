package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.WishedAccount;
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

        @Schema(description = "Shown to nobody else.", example = "ada@example.org") @Nullable
        String email) {

    public NewAccountJson {
        new WishedAccount(handle, displayName, password, Optional.ofNullable(email)).check();
    }

    WishedAccount toWish() {
        return new WishedAccount(handle, displayName, password, Optional.ofNullable(email));
    }

    @Override
    public String toString() {
        return "NewAccountJson[...]";
    }
}
