package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.ws.rs.HeaderParam;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The version of a resource that the caller decided on. Use it as a {@code @BeanParam}. */
public class IfMatch {

    private static final Pattern OURS = Pattern.compile("\\s*\"([0-9]{1,18})(-[A-Za-z0-9_-]*)?\"\\s*");

    @HeaderParam("If-Match")
    @Parameter(
            description = "The `ETag` of the resource as you read it.",
            required = true,
            schema = @Schema(type = SchemaType.STRING, example = "\"3-mYx0vTq1\""))
    private @Nullable String tag;

    /**
     * The version, for the workflow to compare. Refuses with {@code request.if-match-missing} without the header, and with
     * {@code request.if-match-stale} if it names no version of ours.
     */
    public long version() {
        return version(tag).orElseThrow(() -> Refused.because(CommonRefusal.IF_MATCH_MISSING));
    }

    /** The same for an act that needs no header, but heeds one that is sent. */
    public static Optional<Long> version(@Nullable String tag) {
        if (tag == null) {
            return Optional.empty();
        }
        Matcher ours = OURS.matcher(tag);
        if (!ours.matches()) {
            throw Refused.because(CommonRefusal.IF_MATCH_STALE);
        }
        return Optional.of(Long.valueOf(ours.group(1)));
    }
}
