package coop.rochdale.accounts.rest;

import coop.rochdale.accounts.SessionId;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a signed-in client holds. */
@Schema(name = "Session")
public record SessionJson(
        @Schema(description = "Names the session; `DELETE /sessions/{id}` ends it.")
        UUID id,

        @Schema(description = "Send it as `Authorization: Bearer ...`.")
        String accessToken,

        @Schema(example = "Bearer") String tokenType,

        @Schema(description = "Seconds for which the access token is good.", example = "900")
        long expiresIn,

        @Schema(description = "Good for one `POST /sessions/refresh`, within 30 days.")
        String refreshToken) {

    static SessionJson of(SessionId session, String accessToken, long expiresIn, String refreshToken) {
        return new SessionJson(session.value(), accessToken, "Bearer", expiresIn, refreshToken);
    }
}
