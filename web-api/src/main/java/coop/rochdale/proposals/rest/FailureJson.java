package coop.rochdale.proposals.rest;

import coop.rochdale.proposals.Facts;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why it was not enacted. */
@Schema(name = "EnactmentFailure", description = "Why no measure was carried out when it was tried last.")
public record FailureJson(
        Instant at,

        @Schema(description = "The code of the refusal.") String code,

        @Schema(description = "Which measure, and why.") String detail,

        @Schema(description = "Until when it may be tried again.")
        Instant retryUntil) {

    static FailureJson of(Facts.Failure failure) {
        return new FailureJson(failure.at(), failure.code(), failure.detail(), failure.retryUntil());
    }
}
