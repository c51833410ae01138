package coop.rochdale.edge;

import org.glassfish.grizzly.Buffer;
import org.glassfish.grizzly.Connection;
import org.glassfish.grizzly.EmptyCompletionHandler;
import org.glassfish.grizzly.Grizzly;
import org.glassfish.grizzly.WriteResult;
import org.glassfish.grizzly.attributes.Attribute;
import org.glassfish.grizzly.http.HttpHeader;
import org.glassfish.grizzly.http.HttpPacket;
import org.glassfish.grizzly.http.HttpProbe;
import org.glassfish.grizzly.http.HttpRequestPacket;
import org.glassfish.grizzly.http.HttpResponsePacket;
import org.glassfish.grizzly.memory.Buffers;
import org.glassfish.grizzly.memory.MemoryManager;

/** Answers what cannot be read as HTTP, where the server alone would send an empty page or wait for more. */
// The server hands out connections without saying to what kind of address.
@SuppressWarnings({"rawtypes", "unchecked"})
final class UnreadableRequests extends HttpProbe.Adapter {
    private static final Attribute<Boolean> GREETED =
            Grizzly.DEFAULT_ATTRIBUTE_BUILDER.createAttribute(UnreadableRequests.class.getName());

    /** The first thing a client sends must look like a request line; else the server would wait for one. */
    @Override
    public void onDataReceivedEvent(Connection connection, Buffer buffer) {
        if (GREETED.get(connection) == null) {
            GREETED.set(connection, true);
            if (!mayBeRequestLine(buffer)) {
                send(connection, Trouble.UNREADABLE.answer("this is not HTTP.", ""));
            }
        }
    }

    @Override
    public void onErrorEvent(Connection connection, HttpPacket packet, Throwable error) {
        HttpHeader header = packet.getHttpHeader();
        if (header instanceof HttpRequestPacket request
                && !request.getResponse().isCommitted()) {
            HttpResponsePacket response = request.getResponse();
            // So that the server's own answer, an empty one, is not sent after ours.
            response.setCommitted(true);
            send(connection, answer(request, response.getStatus(), String.valueOf(error.getMessage())));
        }
    }

    private static byte[] answer(HttpRequestPacket request, int status, String message) {
        String target = request.getRequestURIRef().getOriginalRequestURIBC().toString();
        String instance = target == null ? "" : target;
        if (status == Trouble.VERSION.status()) {
            return Trouble.VERSION.answer("", instance);
        }
        // The server tells these two apart in words only.
        if (message.contains("line is too large")) {
            return Trouble.TARGET_TOO_LONG.answer("", "");
        }
        if (message.contains("header is too large") || message.contains("maximum number of headers")) {
            return Trouble.HEADERS_TOO_LARGE.answer("", instance);
        }
        return Trouble.UNREADABLE.answer("its headers or its body are not as HTTP/1.1 wants them.", instance);
    }

    private static <L> void send(Connection<L> connection, byte[] answer) {
        Buffer buffer = Buffers.wrap(MemoryManager.DEFAULT_MEMORY_MANAGER, answer);
        connection.write(buffer, new EmptyCompletionHandler<WriteResult<Buffer, L>>() {
            @Override
            public void completed(WriteResult<Buffer, L> result) {
                connection.closeSilently();
            }
        });
    }

    /** A token, then a space, before the line ends; a line that has not ended yet may become one. */
    private static boolean mayBeRequestLine(Buffer buffer) {
        int at = buffer.position();
        while (at < buffer.limit() && isLineEnd(buffer.get(at))) {
            at++;
        }
        for (; at < buffer.limit(); at++) {
            byte next = buffer.get(at);
            if (next == ' ') {
                return true;
            }
            if (next < '!' || next > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLineEnd(byte next) {
        return next == '\r' || next == '\n';
    }
}
