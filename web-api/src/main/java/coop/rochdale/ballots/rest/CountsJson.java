package coop.rochdale.ballots.rest;

import coop.rochdale.ballots.Counts;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one body says, as it is asked about. */
@Schema(name = "Counts", description = "Yes, no and abstain of one body; together at most its roll.")
public record CountsJson(
        @Min(value = 0, message = LEAST) @Max(value = Counts.MOST, message = MOST) @Schema(example = "67")
        long yes,

        @Min(value = 0, message = LEAST) @Max(value = Counts.MOST, message = MOST) @Schema(example = "33")
        long no,

        @Min(value = 0, message = LEAST) @Max(value = Counts.MOST, message = MOST) @Schema(example = "0")
        long abstain,

        @Min(value = 0, message = LEAST) @Max(value = Counts.MOST, message = MOST) @Schema(example = "100")
        long roll) {

    private static final String LEAST = "A count is 0 or more.";
    private static final String MOST = "A count is at most 1000000000000.";

    public CountsJson {
        // Its sentence is the flaw of the whole object: no single field is to blame.
        Counts.check(yes, no, abstain, roll);
    }

    Counts toCounts() {
        return new Counts(yes, no, abstain, roll);
    }
}
