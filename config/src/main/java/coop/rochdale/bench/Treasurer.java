package coop.rochdale.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The founder, who holds the power treasury, and what they ask of the server. */
final class Treasurer {

    private static final String SESSION = "insert into session (id, account, begun_at, ends_at)"
            + " select id, id, rochdale_now(), rochdale_now() + interval '30 days' from account where handle = 'founder'"
            + " returning id";
    private static final int CREATED = 201;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String api;
    private final UUID account;
    private final String authorization;

    private Treasurer(String api, UUID account, String token) {
        this.api = api;
        this.account = account;
        this.authorization = "Bearer " + token;
    }

    static Treasurer of(Site site, Connection database) throws SQLException {
        UUID account = UUID.fromString(Floor.one(database, SESSION));
        return new Treasurer(site.api(), account, site.tokens().issue(account, "founder", account));
    }

    UUID account() {
        return account;
    }

    /** The same request for a load, byte by byte. */
    byte[] request(String path, String json) {
        return Load.request("POST /api/v1" + path, List.of("Authorization: " + authorization), json);
    }

    /** Answers what was made. */
    String post(String path, String json) throws IOException, InterruptedException {
        return made(path, "application/json", HttpRequest.BodyPublishers.ofString(json));
    }

    /** Answers what became of a bank's statement so far. */
    String send(Path statement) throws IOException, InterruptedException {
        return made("/payments/imports", "application/xml", HttpRequest.BodyPublishers.ofFile(statement));
    }

    String get(String path) throws IOException, InterruptedException {
        return ask(asking(path).GET(), OK);
    }

    private String made(String path, String type, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return ask(asking(path).header("Content-Type", type).POST(body), CREATED);
    }

    private HttpRequest.Builder asking(String path) {
        return HttpRequest.newBuilder(URI.create(api + path)).header("Authorization", authorization);
    }

    private String ask(HttpRequest.Builder request, int expected) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofMinutes(30)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != expected) {
            throw new IOException("the treasurer was answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    /** The first value of this name, without quotes. */
    static String field(String json, String name) {
        Matcher found =
                Pattern.compile("\"" + name + "\"\\s*:\\s*\"?([^\",}]+)").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1);
    }
}
