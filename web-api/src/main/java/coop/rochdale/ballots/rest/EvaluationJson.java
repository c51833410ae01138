package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.workflow.EvaluatePassRule.Evaluation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The pass rule's answer. */
@Schema(name = "Evaluation", description = "What would come out, and why.")
public record EvaluationJson(
        boolean passed,

        @Schema(description = "Whether both bodies said yes.")
        boolean simple,

        @Schema(description = "Whether the consumers alone are enough.")
        boolean override,

        @Schema(description = "Sentences in the reader's language, with the numbers.")
        String explanation,

        @Schema(description = "The rule that was applied.") RuleJson rule) {

    static EvaluationJson of(Evaluation evaluation, Words words) {
        return new EvaluationJson(
                evaluation.outcome().passed(),
                evaluation.outcome().simple(),
                evaluation.outcome().override(),
                words.explanation(evaluation.rule(), evaluation.tally()),
                RuleJson.of(evaluation.rule()));
    }
}
