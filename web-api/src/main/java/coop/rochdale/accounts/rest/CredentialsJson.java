package coop.rochdale.accounts.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wants in, and with what. */
@Schema(name = "Credentials")
public record CredentialsJson(
        @Schema(example = "ada") String handle,
        @Schema(example = "correct horse battery staple") String password) {

    @Override
    public String toString() {
        return "CredentialsJson[...]";
    }
}
