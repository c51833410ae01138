package coop.rochdale.kernel.rest;

import coop.rochdale.budgets.ReceiptType;
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
import java.util.Map;

/**
 * Reads the body once, and never more of it than {@value #MOST_BYTES} bytes: a larger one is refused with
 * {@code request.too-large} before it has been read whole. The bytes stay at hand for the memory of answers. A few
 * addresses take more from whoever is signed in; that passes through a file, and what stays at hand is its digest.
 */
@Provider
@PreMatching
@Priority(Priorities.USER - 1_000)
public class BodyLimit implements ContainerRequestFilter {

    static final int MOST_BYTES = 1 << 20;
    /** The most bytes of a body, where that is more, by method and path below the API's own. */
    private static final Map<String, Integer> LARGER = Map.of(
            "POST payments/imports(/open-collective)?", 32 << 20, "PUT expenses/[^/]+/receipt", ReceiptType.MOST_BYTES);

    private static final int MOST_DROPPED_BYTES = 64 << 20;
    static final String BODY = "coop.rochdale.body";

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        int most = most(request);
        if (request.getLength() > most) {
            throw tooLarge(request.getEntityStream(), most);
        }
        if (most > MOST_BYTES) {
            spool(request, most);
        } else {
            keep(request, most);
        }
        refuseUnstorable(request.getUriInfo());
    }

    private static void keep(ContainerRequestContext request, int most) throws IOException {
        InputStream entity = request.getEntityStream();
        byte[] body = entity.readNBytes(most + 1);
        if (body.length > most) {
            throw tooLarge(entity, most);
        }
        request.setProperty(BODY, body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static int most(ContainerRequestContext request) {
        String path = request.getUriInfo().getPath().replaceFirst("^/", "");
        boolean signedIn = request.getSecurityContext().getUserPrincipal() != null;
        return LARGER.entrySet().stream()
                .filter(larger -> signedIn && (request.getMethod() + " " + path).matches(larger.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(MOST_BYTES);
    }

    private static void spool(ContainerRequestContext request, int most) throws IOException {
        InputStream entity = request.getEntityStream();
        SpooledBody body = SpooledBody.of(entity, most);
        InputStream stream = body.stream();
        if (body.bytes() > most) {
            stream.close();
            throw tooLarge(entity, most);
        }
        request.setProperty(BODY, body.digest());
        request.setEntityStream(stream);
    }

    /** Over HTTP/2 a client hears nothing until it may send on: what is not far too large is taken off it, and dropped. */
    private static WebApplicationException tooLarge(InputStream entity, int most) throws IOException {
        byte[] dropped = new byte[1 << 16];
        for (int left = MOST_DROPPED_BYTES; left > 0; left -= dropped.length) {
            if (entity.readNBytes(dropped, 0, dropped.length) < dropped.length) {
                break;
            }
        }
        return new TooLarge(most);
    }

    /** Says how large a body may be at that address. */
    static final class TooLarge extends WebApplicationException {

        private static final long serialVersionUID = 1L;

        private final int most;

        TooLarge(int most) {
            super(HttpProblem.TOO_LARGE.status());
            this.most = most;
        }

        int most() {
            return most;
        }
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
