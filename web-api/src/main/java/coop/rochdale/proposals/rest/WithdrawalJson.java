package coop.rochdale.proposals.rest;

import coop.rochdale.proposals.Facts;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That and why it was withdrawn. */
@Schema(name = "Withdrawal")
public record WithdrawalJson(
        Instant at,

        @Schema(
                implementation = String.class,
                enumeration = {"author", "missing-seconds"})
        Facts.Cause by) {

    static WithdrawalJson of(Facts.Withdrawal withdrawal) {
        return new WithdrawalJson(withdrawal.at(), withdrawal.cause());
    }
}
