package coop.rochdale.edge;

import java.io.CharConversionException;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.HttpServerFilter;
import org.glassfish.grizzly.http.Method;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/** Refuses requests whose address cannot be looked up, gives empty refusals a problem document, and names statuses. */
final class ProblemFilter extends BaseFilter {
    /** Those of RFC 6585 and RFC 9110 that the server knows by number only. */
    private static final Map<Integer, HttpStatus> NAMED = Map.of(
            422, HttpStatus.newHttpStatus(422, "Unprocessable Content"),
            428, HttpStatus.newHttpStatus(428, "Precondition Required"),
            429, HttpStatus.newHttpStatus(429, "Too Many Requests"),
            431, HttpStatus.newHttpStatus(431, "Request Header Fields Too Large"));

    private static final String NO_PATH =
            "its path is none; write it in UTF-8, a percent sign as %25, and stay below the root.";

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request
                && !request.getResponse().isCommitted()) {
            Optional<String> wrong = wrong(request);
            if (wrong.isPresent()) {
                refuse(context, request, wrong.get());
                return context.getStopAction();
            }
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket response
                && response.getStatus() >= 400
                && !response.isCommitted()) {
            name(response);
            if (packet instanceof HttpContent content && isEmpty(content, response)) {
                Trouble.of(response.getStatus())
                        .ifPresent(trouble -> context.setMessage(filled(context, response, trouble, NO_PATH)));
            }
        }
        return context.getInvokeAction();
    }

    private static boolean isEmpty(HttpContent content, HttpResponsePacket response) {
        return content.isLast() && !content.getContent().hasRemaining() && !response.isContentTypeSet();
    }

    private static void name(HttpResponsePacket response) {
        HttpStatus named = NAMED.get(response.getStatus());
        // A sentence of the server's own as a reason tells nobody anything.
        response.setAllowCustomReasonPhrase(false);
        if (named != null) {
            response.setStatus(named);
        }
    }

    /** What is wrong with where the request wants to go. */
    private static Optional<String> wrong(HttpRequestPacket request) {
        if (request.getMethod() == Method.CONNECT) {
            return Optional.of("this server is no proxy.");
        }
        try {
            request.getServerPort();
        } catch (IllegalStateException e) {
            return Optional.of("the Host header is no host name with an optional port.");
        }
        try {
            request.getRequestURIRef().getDecodedRequestURIBC();
            return Optional.empty();
        } catch (CharConversionException | IllegalArgumentException | IllegalStateException e) {
            return Optional.of(NO_PATH);
        }
    }

    // So the server declares what it tells of a write.
    @SuppressWarnings("rawtypes")
    private static void refuse(FilterChainContext context, HttpRequestPacket request, String what) {
        HttpResponsePacket response = request.getResponse();
        response.setStatus(HttpStatus.BAD_REQUEST_400);
        Connection<?> connection = context.getConnection();
        context.write(
                filled(context, response, Trouble.UNREADABLE, what),
                // A refused tunnel would stay open.
                new EmptyCompletionHandler<>() {
                    @Override
                    public void completed(WriteResult result) {
                        connection.closeSilently();
                    }
                });
        context.notifyDownstream(HttpServerFilter.RESPONSE_COMPLETE_EVENT);
    }

    static HttpContent filled(FilterChainContext context, HttpResponsePacket response, Trouble trouble, String what) {
        byte[] document = trouble.document(
                what, String.valueOf(response.getRequest().getRequestURIRef().getOriginalRequestURIBC()));
        response.setContentLength(document.length);
        // Of a page that the server had begun.
        response.setCharacterEncoding(null);
        trouble.headers().forEach(response::setHeader);
        return HttpContent.builder(response)
                .content(Buffers.wrap(context.getMemoryManager(), document))
                .last(true)
                .build();
    }
}
