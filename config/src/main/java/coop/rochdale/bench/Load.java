package coop.rochdale.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * So many keep-alive connections to one server, each sending its next request as soon as the last one is answered. One
 * thread drives them all, so that the load takes as little as possible of the processor it shares with what it measures.
 */
final class Load {

    private static final int MOST_SECONDS = 30;
    private static final Duration MOST_WARMING = Duration.ofSeconds(50);
    private static final double STILL_FASTER = 1.01;

    private final InetSocketAddress server;
    private final Supplier<byte[]> requests;
    private Latencies latencies = new Latencies();
    private final Map<Integer, Long> statuses = new TreeMap<>();
    private final Deque<Connection> resting = new ArrayDeque<>();
    private long pauseNanos;
    private int busy;

    /** @param requests whole HTTP/1.1 requests, header and body; called once for each */
    Load(InetSocketAddress server, Supplier<byte[]> requests) {
        this.server = server;
        this.requests = requests;
    }

    /** Each connection asks again so long after it asked last, and not as soon as it is answered. */
    Load every(Duration pause) {
        pauseNanos = pause.toNanos();
        return this;
    }

    /**
     * Loads until no turn of the last while was faster than those before: the server has compiled what it runs most. With
     * so many layers that takes more than a minute at full load, in which it is at rest at times, too.
     */
    static void warm(Load load, int connections, Plan plan) throws IOException {
        double best = 0;
        long end = System.nanoTime() + MOST_WARMING.toNanos() * plan.rounds();
        long improved = System.nanoTime();
        while (System.nanoTime() < end
                && System.nanoTime() - improved < plan.rest().toNanos()) {
            double rate = load.run(connections, plan.run()).rate();
            if (rate > best * STILL_FASTER) {
                improved = System.nanoTime();
            }
            best = Math.max(best, rate);
        }
    }

    /** Loads for this long, and then until every request on its way is answered. */
    Figures run(int connections, Duration duration) throws IOException {
        latencies = new Latencies();
        statuses.clear();
        try (Selector selector = Selector.open()) {
            List<Connection> open = new ArrayList<>();
            try {
                for (int i = 0; i < connections; i++) {
                    open.add(Connection.to(server, selector));
                }
                long begin = System.nanoTime();
                long end = begin + duration.toNanos();
                begin(open, begin);
                drive(selector, end);
                return new Figures(latencies, System.nanoTime() - begin, Map.copyOf(statuses));
            } finally {
                for (Connection connection : open) {
                    connection.close();
                }
            }
        }
    }

    /** All at once, or spread over the pause. */
    private void begin(List<Connection> open, long now) {
        for (int i = 0; i < open.size(); i++) {
            open.get(i).rest(now + pauseNanos * i / open.size());
            resting.add(open.get(i));
        }
        wake(now);
    }

    private void wake(long now) {
        while (!resting.isEmpty() && resting.peek().wakesAt() <= now) {
            resting.poll().send(requests.get());
            busy++;
        }
    }

    private void drive(Selector selector, long end) throws IOException {
        long now = System.nanoTime();
        long lastSign = now;
        while (busy > 0 || (now < end && !resting.isEmpty())) {
            int found = selector.select(patienceMillis(now, end));
            lastSign = found > 0 || busy == 0 ? now : lastSign;
            // A selector may also return for nothing.
            if (now - lastSign > TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
                throw new IOException("the server did not answer for " + MOST_SECONDS + " s");
            }
            // A connection that is opened anew changes the set.
            List<SelectionKey> ready = List.copyOf(selector.selectedKeys());
            selector.selectedKeys().clear();
            for (SelectionKey key : ready) {
                answered((Connection) key.attachment(), end);
            }
            now = System.nanoTime();
            if (now < end) {
                wake(now);
            }
        }
    }

    /** Until the next one asks again, as long as anybody does; then as long as an answer may take. */
    private long patienceMillis(long now, long end) {
        return resting.isEmpty() || now >= end
                ? TimeUnit.SECONDS.toMillis(MOST_SECONDS)
                : Math.max(
                        1,
                        TimeUnit.NANOSECONDS.toMillis(
                                Math.min(end, resting.peek().wakesAt()) - now));
    }

    private void answered(Connection connection, long end) throws IOException {
        if (!connection.proceed()) {
            return;
        }
        long now = System.nanoTime();
        latencies.add(now - connection.sentAt());
        statuses.merge(connection.status(), 1L, Long::sum);
        busy--;
        if (now < end) {
            connection.rest(connection.sentAt() + pauseNanos);
            if (pauseNanos == 0) {
                connection.send(requests.get());
                busy++;
            } else {
                resting.add(connection);
            }
        }
    }

    /** A request whose header lines and body are text. */
    static byte[] request(String line, List<String> headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(line).append(" HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(header -> head.append(header).append("\r\n"));
        if (content.length > 0) {
            head.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(content.length)
                    .append("\r\n");
        }
        byte[] begin = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        return ByteBuffer.allocate(begin.length + content.length)
                .put(begin)
                .put(content)
                .array();
    }
}
