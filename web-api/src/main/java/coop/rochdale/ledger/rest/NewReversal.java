package coop.rochdale.ledger.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a transaction is taken back. */
@Schema(name = "NewReversal")
public record NewReversal(
        @Schema(description = "For everybody's eyes: name nobody.", maxLength = 500, example = "Recorded twice.")
        String reason) {}
