package coop.rochdale.dues.rest;

import coop.rochdale.dues.Work;
import coop.rochdale.positions.Stint;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Work to log. */
@Schema(name = "NewLabour")
public record NewLabour(
        @Schema(description = "What was done, in one line.", example = "Cleaned the shop", maxLength = 200)
        String task,

        @Schema(description = "When, in UTC; within a year.")
        LocalDate date,

        @Schema(
                description = "A decimal string in quarters of an hour, 0.25 to 24.",
                example = "1.5",
                pattern = "^[0-9]{1,2}(\\.[0-9]{1,2})?$")
        String hours,

        @Schema(
                description = "How others can see that it was done.",
                example = "https://example.org/before-and-after.jpg",
                maxLength = 2_000)
        String evidence) {

    Work work() {
        return new Work(task, date, Stint.minutes(hours), evidence);
    }
}
