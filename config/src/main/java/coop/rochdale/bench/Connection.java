package coop.rochdale.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One keep-alive connection with at most one request on its way. It reads no more of an answer than where it ends. */
final class Connection implements AutoCloseable {

    private static final int USUAL_BYTES = 1 << 14;
    private static final byte[] HEAD_ENDS = ascii("\r\n\r\n");
    private static final byte[] LENGTH = ascii("\r\ncontent-length:");
    private static final byte[] CHUNKED = ascii("\r\ntransfer-encoding: chunked");
    private static final byte[] CLOSE = ascii("\r\nconnection: close");
    private static final byte[] LAST_CHUNK = ascii("\r\n0\r\n\r\n");
    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final int NOT_MODIFIED = 304;
    private static final int NO_CONTENT = 204;

    private final InetSocketAddress server;
    private final Selector selector;
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer answer = ByteBuffer.allocate(USUAL_BYTES);
    private ByteBuffer request = ByteBuffer.allocate(0);
    private long sentAt;
    private long wakesAt;

    private Connection(InetSocketAddress server, Selector selector) throws IOException {
        this.server = server;
        this.selector = selector;
        this.channel = opened();
        this.key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    static Connection to(InetSocketAddress server, Selector selector) throws IOException {
        return new Connection(server, selector);
    }

    void send(byte[] next) {
        try {
            if (find(CLOSE, answer.position()) >= 0) {
                reopen();
            }
            request = ByteBuffer.wrap(next);
            answer.clear();
            sentAt = System.nanoTime();
            write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes on with whatever is ready; true once the answer is whole. */
    boolean proceed() throws IOException {
        if (request.hasRemaining()) {
            write();
        }
        if (!answer.hasRemaining()) {
            answer = ByteBuffer.allocate(answer.capacity() * 2).put(answer.flip());
        }
        if (key.isReadable() && channel.read(answer) < 0) {
            throw new EOFException("the server hung up: " + text());
        }
        return isWhole();
    }

    void rest(long until) {
        wakesAt = until;
    }

    long wakesAt() {
        return wakesAt;
    }

    long sentAt() {
        return sentAt;
    }

    int status() {
        return (answer.get(STATUS_AT) - '0') * 100
                + (answer.get(STATUS_AT + 1) - '0') * 10
                + answer.get(STATUS_AT + 2)
                - '0';
    }

    /** Everything received since the last request was sent. */
    String text() {
        return new String(answer.array(), 0, answer.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private SocketChannel opened() throws IOException {
        SocketChannel opened = SocketChannel.open(server);
        opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
        opened.configureBlocking(false);
        return opened;
    }

    /** A server may end a connection after some requests; what that costs is part of what it costs. */
    private void reopen() throws IOException {
        key.cancel();
        channel.close();
        selector.selectNow();
        channel = opened();
        key = channel.register(selector, SelectionKey.OP_READ, this);
    }

    private void write() throws IOException {
        channel.write(request);
        key.interestOps(request.hasRemaining() ? SelectionKey.OP_READ | SelectionKey.OP_WRITE : SelectionKey.OP_READ);
    }

    private boolean isWhole() throws IOException {
        int head = find(HEAD_ENDS, answer.position());
        if (head < 0) {
            return false;
        }
        int body = head + HEAD_ENDS.length;
        if (status() == NOT_MODIFIED || status() == NO_CONTENT) {
            return true;
        }
        int length = find(LENGTH, head);
        if (length >= 0) {
            return answer.position() >= body + number(length + LENGTH.length);
        }
        if (find(CHUNKED, head) < 0) {
            throw new IOException("an answer without an end: " + text());
        }
        int last = answer.position() - LAST_CHUNK.length;
        return last >= body - 2 && matches(LAST_CHUNK, last);
    }

    private int number(int at) {
        int value = 0;
        for (int i = at; answer.get(i) != '\r'; i++) {
            int digit = answer.get(i) - '0';
            value = digit >= 0 && digit <= 9 ? value * 10 + digit : value;
        }
        return value;
    }

    private int find(byte[] wanted, int end) {
        for (int at = 0; at <= end - wanted.length; at++) {
            if (matches(wanted, at)) {
                return at;
            }
        }
        return -1;
    }

    private boolean matches(byte[] wanted, int at) {
        for (int i = 0; i < wanted.length; i++) {
            int found = answer.get(at + i);
            if ((found >= 'A' && found <= 'Z' ? found + 32 : found) != wanted[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
