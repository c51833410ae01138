package coop.rochdale.edge;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What can be wrong with a request that no resource ever sees. Codes and statuses are those the application lists. */
enum Trouble {
    UNREADABLE(400, "Bad Request", "request.malformed", "Not readable", "The request could not be read: %s"),
    METHOD(
            405,
            "Method Not Allowed",
            "request.method",
            "Method not allowed",
            "This address does not know that method; the Allow header lists those it knows."),
    TARGET_TOO_LONG(
            414, "URI Too Long", "request.path-too-long", "Address too long", "The address is too long; shorten it."),
    HEADERS_TOO_LARGE(
            431,
            "Request Header Fields Too Large",
            "request.headers-too-large",
            "Headers too large",
            "The headers are too large; send fewer or shorter ones."),
    NOT_THERE(
            503,
            "Service Unavailable",
            "request.starting",
            "Not available",
            "The server is starting or stopping; try again in some seconds."),
    VERSION(
            505,
            "HTTP Version Not Supported",
            "request.http-version",
            "Unknown version of HTTP",
            "This server speaks HTTP/1.1.");

    private static final String MEDIA_TYPE = "application/problem+json";
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Language", "en",
            "Cache-Control", "no-store",
            "X-Content-Type-Options", "nosniff",
            "Access-Control-Allow-Origin", "*");

    private final int status;
    private final String reason;
    private final String code;
    private final String title;
    private final String sentence;

    Trouble(int status, String reason, String code, String title, String sentence) {
        this.status = status;
        this.reason = reason;
        this.code = code;
        this.title = title;
        this.sentence = sentence;
    }

    static Optional<Trouble> of(int status) {
        return Arrays.stream(values()).filter(each -> each.status == status).findFirst();
    }

    /** Every header this trouble is told with, but for the length of the document. */
    Map<String, String> headers() {
        Map<String, String> headers = new TreeMap<>(HEADERS);
        headers.put("Content-Type", MEDIA_TYPE);
        if (this == NOT_THERE) {
            headers.put("Retry-After", "2");
        }
        return headers;
    }

    int status() {
        return status;
    }

    /** @param what is wrong, for those that need to say more */
    byte[] document(String what, String instance) {
        return """
                {"type":"/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"%s","code":"%s"}""".formatted(code, title, status, sentence.formatted(what), escaped(instance), code)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** A whole answer, for when the request was too broken to answer it in the usual way. */
    byte[] answer(String what, String instance) {
        byte[] document = document(what, instance);
        StringBuilder head = new StringBuilder("HTTP/1.1 %d %s\r\n".formatted(status, reason));
        headers().forEach((name, value) -> head.append("%s: %s\r\n".formatted(name, value)));
        head.append("Connection: close\r\nContent-Length: %d\r\n\r\n".formatted(document.length));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        answer.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        answer.writeBytes(document);
        return answer.toByteArray();
    }

    /** Whatever a client wrote, as the inside of a JSON text of printable ASCII. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().limit(200).forEach(character -> {
            if (character < ' ' || character > '~' || character == '"' || character == '\\') {
                escaped.append("\\u%04x".formatted(character));
            } else {
                escaped.append((char) character);
            }
        });
        return escaped.toString();
    }
}
