package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.RuleChange;
import coop.rochdale.ballots.Tally;
import coop.rochdale.ballots.Yardstick;
import coop.rochdale.charter.Clause;
import coop.rochdale.kernel.Fraction;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A question to the pass rule. */
@Schema(
        name = "NewEvaluation",
        description = "Numbers to judge; what is left out of the rule is as the charter in force has it.")
public record NewEvaluation(
        CountsJson consumer,
        CountsJson worker,

        @Schema(
                implementation = String.class,
                enumeration = {"cast", "roll"})
        @Nullable
        Yardstick base,

        @Schema(implementation = String.class, example = "1/2") @Nullable
        Fraction simple,

        @Schema(implementation = String.class, example = "2/3") @Nullable
        Fraction override,

        @Nullable FloorsJson floors) {

    Tally tally() {
        return new Tally(consumer.toCounts(), worker.toCounts());
    }

    RuleChange change() {
        Map<Clause, String> values = new EnumMap<>(Clause.class);
        Optional.ofNullable(base).ifPresent(given -> values.put(Clause.THRESHOLD_BASE, given.word()));
        put(values, Clause.THRESHOLD_SIMPLE, simple);
        put(values, Clause.THRESHOLD_OVERRIDE, override);
        if (floors != null) {
            put(values, Clause.FLOOR_CONSUMER, floors.consumer());
            put(values, Clause.FLOOR_WORKER, floors.worker());
        }
        return new RuleChange(values);
    }

    private static void put(Map<Clause, String> values, Clause clause, @Nullable Fraction given) {
        if (given != null) {
            values.put(clause, given.toString());
        }
    }
}
