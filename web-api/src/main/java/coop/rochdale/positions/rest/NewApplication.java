package coop.rochdale.positions.rest;

import coop.rochdale.kernel.Refused;
import coop.rochdale.positions.Application;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application to file. */
@Schema(name = "NewApplication")
public record NewApplication(
        @Size(min = 1, max = Application.LONGEST_STATEMENT, message = "Write 1 to {max} characters.")
        @Schema(description = "What those who decide should know.", example = "I have baked for ten years.")
        String statement) {

    public NewApplication {
        // Not @NotBlank, which takes only ASCII's blanks for blank.
        if (statement.isBlank()) {
            throw Refused.flawed("/statement", "Write something here.");
        }
    }
}
