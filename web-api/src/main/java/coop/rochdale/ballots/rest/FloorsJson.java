package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.Floors;
import coop.rochdale.kernel.Fraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The floors of a pass rule. */
@Schema(name = "Floors", description = "The share of each roll that must say yes; 0/1 is off.")
public record FloorsJson(
        @Schema(implementation = String.class, description = "Stands in both ways to pass.", example = "0/1") @Nullable
        Fraction consumer,

        @Schema(implementation = String.class, description = "Stands in the simple way only.", example = "0/1")
        @Nullable
        Fraction worker) {

    static FloorsJson of(Floors floors) {
        return new FloorsJson(floors.consumer(), floors.worker());
    }
}
