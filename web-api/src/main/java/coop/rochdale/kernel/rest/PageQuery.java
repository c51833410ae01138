package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which page of a collection is wished for. Use it as a {@code @BeanParam}. */
public class PageQuery {

    private static final int USUAL = 20;
    private static final int MOST = 100;
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            format = "int32",
                            minimum = "1",
                            maximum = "100",
                            defaultValue = "20"))
    private @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(
            description = "Where the page begins: `next` of the page before. Opaque, and never to be built by hand.",
            schema = @Schema(type = SchemaType.STRING, maxLength = 1000))
    private @Nullable String cursor;

    /** Refuses with {@code request.malformed} a limit that is no number from 1 to 100, and a cursor that is none of ours. */
    public Page.Wish wish() {
        return new Page.Wish(limit(limit), Optional.ofNullable(cursor).map(Cursor::read));
    }

    /** The number of items wished for: the usual 20 unless said otherwise. */
    public static int limit(@Nullable String limit) {
        if (limit == null) {
            return USUAL;
        }
        int number = NUMBER.matcher(limit).matches() ? Integer.parseInt(limit) : 0;
        if (number < 1 || number > MOST) {
            throw Refused.because(
                    CommonRefusal.MALFORMED_REQUEST, "the query parameter \"limit\" is a number from 1 to 100.");
        }
        return number;
    }
}
