package coop.rochdale.kernel.rest;

import coop.rochdale.kernel.Page;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.function.Function;

/**
 * The answers a resource gives when an act succeeded. Whoever answers with a version gives the resource an ETag that
 * {@link IfMatch} understands; the ETag's other half, a hash of the body, is added on the way out.
 */
public final class Answers {

    private Answers() {}

    public static Response ok(Object entity) {
        return Response.ok(entity).build();
    }

    public static Response ok(Object entity, long version) {
        return Response.ok(entity).tag(tag(version)).build();
    }

    /** 201, with the address of what came to be: a path below the API's own, such as {@code /proposals/0198...}. */
    public static Response created(String path, Object entity) {
        return Response.created(below(path)).entity(entity).build();
    }

    public static Response created(String path, Object entity, long version) {
        return Response.created(below(path)).entity(entity).tag(tag(version)).build();
    }

    public static Response noContent() {
        return Response.noContent().build();
    }

    /** A page with its items translated for the wire; the Link header to the next page is added on the way out. */
    public static <T, J> Response page(Page<T> page, Function<? super T, ? extends J> toJson) {
        return ok(pageJson(page, toJson));
    }

    /** The same for resources whose method answers the page itself. */
    public static <T, J> PageJson<J> pageJson(Page<T> page, Function<? super T, ? extends J> toJson) {
        return new PageJson<>(
                page.items().stream().<J>map(toJson).toList(),
                page.next().map(Cursor::write).orElse(null));
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** Without a host: behind a proxy only the client knows by which name it came. */
    private static URI below(String path) {
        return URI.create("/" + Api.PATH + (path.startsWith("/") ? "" : "/") + path);
    }
}
