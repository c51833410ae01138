package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.PassRule;
import coop.rochdale.ballots.Yardstick;
import coop.rochdale.kernel.Fraction;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pass rule as it travels; proposals show the one they are judged by. */
@Schema(name = "PassRule", description = "What a vote is judged by, copied from the charter when it opened.")
public record RuleJson(
        @Schema(
                implementation = String.class,
                enumeration = {"cast", "roll"},
                description = "What yes is measured against: the yes and no votes cast, or the whole roll.")
        Yardstick base,

        @Schema(implementation = String.class, description = "What both bodies must exceed.", example = "1/2")
        Fraction simple,

        @Schema(implementation = String.class, description = "What consumers alone must exceed.", example = "2/3")
        Fraction override,

        FloorsJson floors) {

    public static RuleJson of(PassRule rule) {
        return new RuleJson(rule.base(), rule.simple(), rule.override(), FloorsJson.of(rule.floors()));
    }
}
