package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.Secret;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The refresh token that is to be exchanged. */
@Schema(name = "Refresh")
public record RefreshJson(
        @Schema(description = "As the last answer of `POST /sessions` or `POST /sessions/refresh` gave it.")
        String refreshToken) {

    Secret secret() {
        return new Secret(refreshToken);
    }

    @Override
    public String toString() {
        return "RefreshJson[...]";
    }
}
