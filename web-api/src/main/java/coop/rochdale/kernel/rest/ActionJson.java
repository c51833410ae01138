package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Objection;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the caller may do now, or every reason why not, as an attempt would be refused with; the first is the one it would get. */
@Schema(name = "Action")
public record ActionJson(
        @Schema(description = "What could be done, as a verb.")
        String action,

        @Schema(description = "Whether an attempt would succeed now.")
        boolean allowed,

        @Schema(description = "Why not, in order of precedence; empty if it is allowed.")
        List<ReasonJson> reasons) {

    public ActionJson {
        reasons = List.copyOf(reasons);
    }

    /** The sentences are in the language that the request prefers. */
    public static ActionJson of(String action, List<Objection> objections, HttpHeaders headers) {
        Tongue tongue = Tongue.preferred(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        List<ReasonJson> reasons = objections.stream()
                .map(objection -> Problem.of(objection.refused()))
                .map(problem -> new ReasonJson(problem.code(), problem.detail(tongue)))
                .toList();
        return new ActionJson(action, reasons.isEmpty(), reasons);
    }

    /** One reason: the code an attempt is refused with, and the sentence. */
    @Schema(name = "Reason")
    public record ReasonJson(String code, String detail) {}
}
