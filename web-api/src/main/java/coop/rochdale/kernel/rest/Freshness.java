package coop.rochdale.kernel.rest;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Gives what is read, but for streams, and what an act left in a version, a strong ETag, made of that version and a hash of
 * the body; answers 304 to whoever has it already; says what caches may keep; links the next page.
 */
@Provider
public class Freshness implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        linkNext(request, response);
        boolean read = request.getMethod().equals(HttpMethod.GET)
                || request.getMethod().equals(HttpMethod.HEAD);
        if (response.getStatus() < 300 && (isJson(response) || response.getEntity() instanceof byte[])) {
            tag(request, response, read);
        }
        if (!response.getHeaders().containsKey(HttpHeaders.CACHE_CONTROL)) {
            response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, read ? reading(request) : "no-store");
        }
        response.getHeaders().add(HttpHeaders.VARY, "Authorization, Accept");
    }

    private static void linkNext(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Paged page && page.next() != null) {
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .replaceQueryParam("after")
                    .build();
            // Without a host: behind a proxy only the client knows by which name it came.
            String link = "<" + next.getRawPath() + "?" + next.getRawQuery() + ">; rel=\"next\"";
            response.getHeaders().add(HttpHeaders.LINK, link);
        }
    }

    private static boolean isJson(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return response.hasEntity() && type != null && type.isCompatible(MediaType.APPLICATION_JSON_TYPE);
    }

    private static void tag(ContainerRequestContext request, ContainerResponseContext response, boolean read) {
        byte[] body = body(response.getEntity());
        MultivaluedMap<String, Object> headers = response.getHeaders();
        String tag = tag(response.getEntityTag(), body, read);
        if (!tag.isEmpty()) {
            headers.putSingle(HttpHeaders.ETAG, new EntityTag(tag));
        }
        response.setEntity(body);
        if (read && Tags.known(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), tag)) {
            response.setStatus(Response.Status.NOT_MODIFIED.getStatusCode());
            response.setEntity(null);
        } else {
            // Or HEAD would say 0 of what is too long for the container to hold back.
            headers.putSingle(HttpHeaders.CONTENT_LENGTH, body.length);
        }
    }

    /** A receipt of what was done is no state of anything: without a version it has none (RFC 9110, 9.3.4). */
    private static String tag(@Nullable EntityTag version, byte[] body, boolean read) {
        if (version != null) {
            return version.getValue() + "-" + Tags.hash(body);
        }
        return read ? Tags.hash(body) : "";
    }

    private static byte[] body(Object entity) {
        return entity instanceof byte[] written ? written : Wire.bytes(entity);
    }

    /** Kept by anybody, but asked for again each time: an ETag makes that cheap, and nobody reads an old vote. */
    private static String reading(ContainerRequestContext request) {
        return request.getHeaderString(HttpHeaders.AUTHORIZATION) == null ? "public, no-cache" : "private, no-cache";
    }
}
