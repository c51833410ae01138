package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import jakarta.annotation.Priority;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the body once, and never more of it than {@value #MOST_BYTES} bytes: a larger one is refused with
 * {@code request.too-large} before it has been read whole. The bytes stay at hand for the memory of answers.
 */
@Provider
@PreMatching
@Priority(Priorities.USER - 1_000)
public class BodyLimit implements ContainerRequestFilter {

    static final int MOST_BYTES = 1 << 20;
    private static final int MOST_DROPPED_BYTES = 64 << 20;
    static final String BODY = "coop.rochdale.body";

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        InputStream entity = request.getEntityStream();
        if (request.getLength() > MOST_BYTES) {
            throw tooLarge(entity);
        }
        byte[] body = entity.readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw tooLarge(entity);
        }
        refuseUnstorable(request.getUriInfo());
        request.setProperty(BODY, body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    /** Over HTTP/2 a client hears nothing until it may send on: what is not far too large is taken off it, and dropped. */
    private static WebApplicationException tooLarge(InputStream entity) throws IOException {
        byte[] dropped = new byte[1 << 16];
        for (int left = MOST_DROPPED_BYTES; left > 0; left -= dropped.length) {
            if (entity.readNBytes(dropped, 0, dropped.length) < dropped.length) {
                break;
            }
        }
        return new WebApplicationException(HttpProblem.TOO_LARGE.status());
    }

    /** No text with U+0000 gets any further, wherever it stands. */
    private static void refuseUnstorable(UriInfo uri) {
        if (!Texts.storable(uri.getPath())) {
            throw new NotFoundException();
        }
        uri.getQueryParameters().forEach((name, values) -> {
            if (!Texts.storable(name) || !values.stream().allMatch(Texts::storable)) {
                throw new BadRequestException(Refused.because(
                        CommonRefusal.MALFORMED_REQUEST, "a query parameter holds U+0000 or half a character."));
            }
        });
    }
}
