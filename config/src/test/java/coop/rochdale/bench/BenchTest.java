package coop.rochdale.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the bench counts what is there; how fast anything is, no test of the build asks. */
class BenchTest {

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/whole", exchange -> answer(exchange, 200, 40_000));
        server.createContext("/chunks", exchange -> answer(exchange, 200, 0));
        server.createContext("/same", exchange -> answer(exchange, 304, -1));
        server.createContext("/close", exchange -> {
            exchange.getResponseHeaders().set("Connection", "close");
            answer(exchange, 409, 5);
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void readsEveryAnswerToItsEndHoweverItIsMarked() throws IOException {
        List<byte[]> requests = List.of(get("/whole"), get("/chunks"), get("/same"), get("/close"));
        AtomicInteger next = new AtomicInteger();

        Figures figures = new Load(server.getAddress(), () -> requests.get(next.getAndIncrement() % 4))
                .run(3, Duration.ofMillis(300));

        assertThat(figures.statuses().keySet()).containsExactlyInAnyOrder(200, 304, 409);
        assertThat(figures.latencies().count()).isEqualTo(asked.get());
        assertThat(figures.rate()).isPositive();
        assertThatThrownBy(() -> figures.all(200)).hasMessageContaining("409");
    }

    @Test
    void watchersAskOnceInAWhile() throws IOException {
        new Load(server.getAddress(), () -> get("/whole"))
                .every(Duration.ofHours(1))
                .run(4, Duration.ofMillis(200));

        assertThat(asked.get()).isEqualTo(1);
    }

    @Test
    void emptyBeansAreAsManyAsAnApplicationHas() throws IOException {
        Path war = Files.createTempFile("beans", ".war");
        try {
            try (OutputStream file = Files.newOutputStream(war)) {
                new EmptyBeans(12, 3).writeTo(file);
            }

            assertThat(EmptyBeans.likeThoseOf(war)).isEqualTo(new EmptyBeans(12, 3));
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {war.toUri().toURL()}, null)) {
                assertThat(loader.getResource("WEB-INF/classes/coop/rochdale/bench/bare/Bean011.class"))
                        .isNotNull();
            }
        } finally {
            Files.delete(war);
        }
    }

    @Test
    void percentilesAreExact() {
        Latencies latencies = new Latencies();
        for (int millis = 100; millis > 0; millis--) {
            latencies.add(millis * 1_000_000L);
        }

        assertThat(latencies.percentile(50)).isEqualTo(50);
        assertThat(latencies.percentile(99)).isEqualTo(99);
        assertThat(latencies.percentile(100)).isEqualTo(100);
    }

    @Test
    void floorAndSubjectTakeTurnsAndTheMedianCounts() throws Exception {
        StringBuilder order = new StringBuilder();
        Duel duel = Duel.fight(
                3,
                () -> {
                    order.append('a');
                    return (double) order.length();
                },
                () -> {
                    order.append('b');
                    Latencies latencies = new Latencies();
                    latencies.add(order.length());
                    return new Figures(latencies, order.length(), java.util.Map.of(200, 1L));
                });

        assertThat(order).hasToString("ababab");
        assertThat(duel.floor()).isEqualTo(3);
        assertThat(duel.subject().nanos()).isEqualTo(4);
    }

    @Test
    void whatHasNoGoalIsNeitherMetNorMissed() {
        Line plain = Line.plain("pay", Double.NaN, 12.5, "ms");

        assertThat(plain.hasGoal()).isFalse();
        assertThat(plain.text()).contains("12.5 ms").doesNotContain("NaN").doesNotContainIgnoringCase("mis");
        assertThat(plain.aiming("in time", false).text()).contains("in time: MISSED");
        assertThat(Line.plain("pay", 10, 5, "/s").text()).contains("10.0", "5.0 /s", "0.50");
    }

    @Test
    void refusesOptionsItDoesNotKnow() {
        assertThat(Plan.read(List.of("--only", "cast,read", "--rounds", "3")).wants("bulk"))
                .isFalse();
        for (List<String> wrong :
                List.of(List.of("--fast"), List.of("--only"), List.of("--only", "lunch"), List.of("--rounds", "0"))) {
            assertThatThrownBy(() -> Plan.read(wrong)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private void answer(HttpExchange exchange, int status, int length) throws IOException {
        asked.incrementAndGet();
        exchange.sendResponseHeaders(status, length);
        if (length >= 0) {
            exchange.getResponseBody()
                    .write("x".repeat(length == 0 ? 100_000 : length).getBytes(StandardCharsets.UTF_8));
        }
        exchange.close();
    }

    private static byte[] get(String path) {
        return Load.request("GET " + path, List.of(), "");
    }
}
