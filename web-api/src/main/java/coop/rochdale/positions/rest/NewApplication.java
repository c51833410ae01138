package coop.rochdale.positions.rest;

import coop.rochdale.positions.Application;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An application to file. */
@Schema(name = "NewApplication")
public record NewApplication(
        @NotBlank
        @Size(max = Application.LONGEST_STATEMENT, message = "Write at most {max} characters.")
        @Schema(description = "What those who decide should know.", example = "I have baked for ten years.")
        String statement) {}
