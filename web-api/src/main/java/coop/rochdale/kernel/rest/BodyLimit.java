package coop.rochdale.kernel.rest;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Reads the body once, and never more of it than {@value #MOST_BYTES} bytes, or what the method says with {@link
 * LargeBody}: a larger one is refused with {@code request.too-large} before it has been read whole. The bytes stay at
 * hand for the memory of answers. A body whose sender may not call the method, or has not signed in to, is not read, nor is
 * one that comes with a GET.
 */
@Provider
public class BodyLimit implements DynamicFeature {

    static final int MOST_BYTES = 1 << 20;
    static final String BODY = "coop.rochdale.body";

    private static final int PRIORITY = Priorities.USER - 1_000;
    private static final int MOST_DROPPED_BYTES = 64 << 20;

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        LargeBody large = resource.getResourceMethod().getAnnotation(LargeBody.class);
        ContainerRequestFilter filter = large == null ? BodyLimit::keep : request -> spool(request, large.mostBytes());
        // What comes with a question is not waited for.
        if (!resource.getResourceMethod().isAnnotationPresent(GET.class)) {
            context.register(filter, PRIORITY);
        }
    }

    private static void keep(ContainerRequestContext request) throws IOException {
        InputStream entity = entity(request, MOST_BYTES);
        int announced = request.getLength();
        byte[] body = entity.readNBytes(announced < 0 ? MOST_BYTES + 1 : announced);
        if (body.length > MOST_BYTES) {
            throw tooLarge(entity, MOST_BYTES);
        }
        request.setProperty(BODY, body);
        request.setEntityStream(new ByteArrayInputStream(body));
    }

    private static void spool(ContainerRequestContext request, int most) throws IOException {
        InputStream entity = entity(request, most);
        SpooledBody body = SpooledBody.of(entity, most);
        InputStream stream = body.stream();
        if (body.bytes() > most) {
            stream.close();
            throw tooLarge(entity, most);
        }
        request.setProperty(BODY, body.digest());
        request.setEntityStream(stream);
    }

    /** Unless it says itself that it is too large. */
    private static InputStream entity(ContainerRequestContext request, int most) throws IOException {
        InputStream entity = request.getEntityStream();
        if (request.getLength() > most) {
            throw tooLarge(entity, most);
        }
        return entity;
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
}
