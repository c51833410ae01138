package coop.rochdale.edge;

import java.io.IOException;
import org.glassfish.grizzly.filterchain.BaseFilter;
import org.glassfish.grizzly.filterchain.FilterChainContext;
import org.glassfish.grizzly.filterchain.NextAction;
import org.glassfish.grizzly.http.HttpContent;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.http.util.HttpStatus;
import org.glassfish.grizzly.memory.Buffers;

/**
 * Answers for the application while it is not there: until it has been seen to answer, whatever the server says to
 * anybody is replaced by 503, and afterwards pages by which the server says that it has no application are. The
 * application is known by a header that it puts on all it answers and the server on nothing.
 */
final class Absence extends BaseFilter {
    private static final String SIGN = "X-Content-Type-Options";
    private static final String EARLY = Absence.class.getName() + ".early";
    private static final String ANSWERED = Absence.class.getName() + ".answered";

    private volatile boolean seen;

    @Override
    public NextAction handleRead(FilterChainContext context) throws IOException {
        if (!seen
                && context.getMessage() instanceof HttpContent content
                && content.getHttpHeader() instanceof HttpRequestPacket request) {
            request.setAttribute(EARLY, true);
        }
        return context.getInvokeAction();
    }

    @Override
    public NextAction handleWrite(FilterChainContext context) throws IOException {
        if (context.getMessage() instanceof HttpPacket packet
                && packet.getHttpHeader() instanceof HttpResponsePacket response) {
            HttpRequestPacket request = response.getRequest();
            if (request.getAttribute(ANSWERED) != null) {
                // What else the server has to say of its own.
                context.setMessage(Buffers.EMPTY_BUFFER);
            } else if (!response.isCommitted()) {
                judge(context, request, response);
            }
        }
        return context.getInvokeAction();
    }

    private void judge(FilterChainContext context, HttpRequestPacket request, HttpResponsePacket response) {
        if (response.containsHeader(SIGN)) {
            // Not written at every answer: all processors read it.
            if (!seen) {
                seen = true;
            }
        } else if (request.getAttribute(EARLY) != null || saysNothingIsThere(response)) {
            request.setAttribute(ANSWERED, true);
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
            response.setChunked(false);
            context.setMessage(ProblemFilter.filled(context, response, Trouble.NOT_THERE, ""));
        }
    }

    /** The application finds an answer of its own for every path. */
    private static boolean saysNothingIsThere(HttpResponsePacket response) {
        return response.getStatus() == 404 || response.getStatus() == 503;
    }
}
