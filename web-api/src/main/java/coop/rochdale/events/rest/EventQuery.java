package coop.rochdale.events.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.rest.PageQuery;
import coop.rochdale.kernel.rest.Parameters;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which events are wished for. */
public class EventQuery {

    private static final int MOST_TYPES = 20;

    @QueryParam("after")
    @Parameter(
            description = "The number after which to begin; 0 for the very first event.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0", defaultValue = "0"))
    private @Nullable String after;

    @QueryParam("cursor")
    @Parameter(
            description = "`next` of the page before; here the same as `after`.",
            schema = @Schema(type = SchemaType.INTEGER, format = "int64", minimum = "0"))
    private @Nullable String cursor;

    @QueryParam("type")
    @Parameter(description = "Only events of this type; may stand several times.", example = "proposal.enacted")
    private List<String> type = List.of();

    @QueryParam("limit")
    @Parameter(
            description = "How many items at most.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    private @Nullable String limit;

    long after() {
        long begin = Parameters.query("after", after, Long.class)
                .or(() -> Parameters.query("cursor", cursor, Long.class))
                .orElse(0L);
        if (begin < 0) {
            throw Refused.because(CommonRefusal.MALFORMED_REQUEST, "the query parameter \"after\" is 0 or more.");
        }
        return begin;
    }

    Set<String> types() {
        if (type.size() > MOST_TYPES) {
            throw Refused.because(
                    CommonRefusal.MALFORMED_REQUEST,
                    "the query parameter \"type\" stands at most " + MOST_TYPES + " times.");
        }
        return Set.copyOf(type);
    }

    int limit() {
        return PageQuery.limit(limit);
    }
}
