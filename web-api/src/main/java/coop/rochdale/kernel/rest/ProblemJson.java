package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Flaw;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A problem as RFC 9457 writes it. */
@Schema(name = "Problem", description = "What went wrong and what to do about it (RFC 9457).")
public record ProblemJson(
        @Schema(description = "The documented kind of problem.", example = "/problems/request.invalid")
        String type,

        @Schema(description = "What the status means.") String title,
        int status,

        @Schema(description = "A sentence that says what to do.")
        String detail,

        @Schema(description = "The path that was asked for.")
        String instance,

        @Schema(description = "The reason, for programs. It never changes.", example = "request.invalid")
        String code,

        @Schema(description = "The fields that are wrong, all at once; of very many the first hundred.", maxItems = 100)
        @Nullable
        List<FlawJson> errors,

        @Schema(description = "How many more fields are wrong than `errors` names; absent if it names all.") @Nullable
        Integer moreErrors) {

    /** One wrong field: where it stands in the body (RFC 6901), and what it must be. */
    @Schema(name = "Flaw")
    public record FlawJson(String pointer, String detail) {

        static FlawJson of(Flaw flaw) {
            return new FlawJson(flaw.pointer(), flaw.detail());
        }
    }
}
