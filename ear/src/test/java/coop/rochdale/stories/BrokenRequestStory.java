package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What no client library would send: the application never sees it, and still it is answered with a problem. */
@Story
class BrokenRequestStory {
    private static final String HOST = "Host: localhost\r\nConnection: close\r\n";
    private static final int PATIENCE_MILLIS = 60_000;

    private final Server server;
    private final Api api;

    BrokenRequestStory(Server server, Api api) {
        this.server = server;
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/%zz",
                "/api/v1/%zz",
                "/api/v1/accounts/%",
                "/api/v1/accounts/%00",
                "/%c3%28",
                "/\u00c3(",
                "/a\\b",
                "/../../etc/passwd",
                "/api/v1/../../../etc/passwd"
            })
    void refusesPathsThatCannotBeLookedUp(String path) throws IOException {
        String log = server.log();

        assertProblem(talk("GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n"), 400, "Bad Request", "request.malformed");

        assertThat(server.log().substring(log.length())).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "no colon here",
                "na me: x",
                "X: a\u0000b",
                "Host: a:b:c",
                "Content-Length: -5",
                "Content-Length: five",
                "Content-Length: 99999999999999999999",
                "Content-Length: 1\r\nContent-Length: 2"
            })
    void refusesHeadersThatAreNone(String header) throws IOException {
        String log = server.log();
        String host = header.startsWith("Host") ? "" : HOST;

        assertProblem(
                talk("POST /api/v1/accounts HTTP/1.1\r\n" + header + "\r\n" + host + "\r\n"),
                400,
                "Bad Request",
                "request.malformed");

        assertThat(server.log().substring(log.length())).doesNotContain("Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001",
                "GET /api/v1/acts HTTP/1.1\r\n\r\n",
                "GET /api/v1/acts HTTP/1.1\r\nContent-Length: 2\r\n" + HOST + "\r\n{}",
                "CONNECT localhost:80 HTTP/1.1\r\n" + HOST + "\r\n",
                "POST /api/v1/accounts HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + HOST + "\r\nzz\r\n{}\r\n0\r\n\r\n"
            })
    void refusesWhatIsNoRequest(String request) throws IOException {
        String log = server.log();

        assertProblem(talk(request), 400, "Bad Request", "request.malformed");

        assertThat(server.log().substring(log.length())).doesNotContain("Exception");
    }

    @Test
    void refusesWhatIsTooLargeToRead() throws IOException {
        String much = "x".repeat(20_000);
        assertProblem(
                talk("GET /api/v1/acts HTTP/1.1\r\nX: " + much + "\r\n" + HOST + "\r\n"),
                431,
                "Request Header Fields Too Large",
                "request.headers-too-large");
        assertProblem(
                talk("GET /api/v1/acts HTTP/1.1\r\n" + "X: y\r\n".repeat(500) + HOST + "\r\n"),
                431,
                "Request Header Fields Too Large",
                "request.headers-too-large");
        assertProblem(
                talk("GET /" + much + " HTTP/1.1\r\n" + HOST + "\r\n"), 414, "URI Too Long", "request.path-too-long");
    }

    @Test
    void refusesMethodsAndVersionsNobodyKnows() throws IOException {
        assertProblem(
                talk("TRACE /api/v1/acts HTTP/1.1\r\n" + HOST + "\r\n"), 405, "Method Not Allowed", "request.method");
        assertProblem(
                talk("BREW /api/v1/acts HTTP/1.1\r\n" + HOST + "\r\n"), 405, "Method Not Allowed", "request.method");
        assertProblem(
                talk("GET / HTTP/3.7\r\n" + HOST + "\r\n"), 505, "HTTP Version Not Supported", "request.http-version");
    }

    @Test
    void answersWhatWasRightBeforeWhatIsBroken() throws IOException {
        String both = talk("GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\nGET /%zz HTTP/1.1\r\n" + HOST + "\r\n");

        assertThat(both).startsWith("HTTP/1.1 200 OK\r\n");
        assertProblem(both.substring(both.lastIndexOf("HTTP/1.1 ")), 400, "Bad Request", "request.malformed");
    }

    @Test
    void callsEachStatusByItsName() throws IOException {
        String unknown = "{\"nobody\": \"asked\"}";
        String answer = talk("POST /api/v1/pass-rule/evaluation HTTP/1.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + unknown.length() + "\r\n" + HOST + "\r\n" + unknown);
        assertThat(answer).startsWith("HTTP/1.1 422 Unprocessable Content\r\n");

        api.as("ada")
                .post("/memberships", json("contribution", money(), "interval", "month"))
                .expect(201);
        String change = talk("PATCH /api/v1/me/membership HTTP/1.1\r\nContent-Type: application/merge-patch+json\r\n"
                + "Authorization: Bearer " + api.as("ada").token() + "\r\nContent-Length: 2\r\n" + HOST + "\r\n{}");
        assertThat(change).startsWith("HTTP/1.1 428 Precondition Required\r\n");
    }

    private static JsonObject money() {
        return json("amount", "5.00", "currency", "USD");
    }

    /** Nobody waits for the body: else one who sends such questions could stop everybody who reads the same. */
    @Test
    void refusesQuestionsWithABody() throws IOException {
        for (String announced : List.of(
                "Content-Length: 5\r\n",
                "Transfer-Encoding: chunked\r\n",
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n")) {
            assertProblem(
                    talk("GET /api/v1/finances HTTP/1.1\r\n" + announced + HOST + "\r\n"),
                    400,
                    "Bad Request",
                    "request.malformed");
        }
    }

    /** Says these characters, one byte each, and listens until the other side hangs up. */
    private String talk(String request) throws IOException {
        try (Socket socket =
                new Socket(server.address().getHost(), server.address().getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
        }
    }

    private void assertProblem(String answer, int status, String reason, String code) {
        int end = answer.indexOf("\r\n\r\n");
        assertThat(end).as(answer).isPositive();
        List<String> head = List.of(answer.substring(0, end).split("\r\n", -1));
        assertThat(head.get(0)).isEqualTo("HTTP/1.1 " + status + " " + reason);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        head.subList(1, head.size()).forEach(line -> headers.put(line.split(": ", 2)[0], line.split(": ", 2)[1]));
        assertThat(headers)
                .containsEntry("Content-Type", "application/problem+json")
                .containsEntry("Connection", "close");
        // Nobody keeps the answer to a TRACE, whatever it says.
        assertThat(headers.getOrDefault("Cache-Control", head.get(0))).matches("no-store|.* 405 .*");
        JsonObject problem = jakarta.json.Json.createReader(new StringReader(answer.substring(end + 4)))
                .readObject();
        assertThat(problem.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("code")).isEqualTo(code);
        assertThat(problem).containsKeys("instance", "detail");
        JsonObject kind = page(problem.getString("type"));
        assertThat(kind.getInt("status")).isEqualTo(status);
        assertThat(problem.getString("title")).isEqualTo(kind.getString("title"));
        String sentence = kind.getString("detail").replace("{0}", "");
        assertThat(problem.getString("detail")).startsWith(sentence);
    }

    /** What the application itself says of that kind of problem. */
    private JsonObject page(String type) {
        try {
            String page = talk("GET " + type + " HTTP/1.1\r\nAccept: application/json\r\n" + HOST + "\r\n");
            assertThat(page).startsWith("HTTP/1.1 200 OK\r\n");
            return jakarta.json.Json.createReader(new StringReader(page.substring(page.indexOf("\r\n\r\n") + 4)))
                    .readObject();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
