package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;

import jakarta.json.JsonValue;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody at the API: nobody in particular, or a person who signs in when first needed. */
final class Api {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();
    private static final List<String> OUTSIDE = List.of(
            "/api/",
            "/docs",
            "/health",
            "/index.html",
            "/metrics",
            "/openapi",
            "/problems",
            "/style.css",
            "/.well-known");
    static final String PASSWORD = "a-password-long-enough";

    private final URI address;
    private final String suffix;
    private final Map<String, Person> people;
    private final Optional<Person> person;
    private final Map<String, String> headers;

    private Api(Api like, Optional<Person> person, Map<String, String> headers) {
        this(like.address, like, person, headers);
    }

    private Api(URI address, Api like, Optional<Person> person, Map<String, String> headers) {
        this.address = address;
        this.suffix = like.suffix;
        this.people = like.people;
        this.person = person;
        this.headers = headers;
    }

    private Api(URI address, String suffix) {
        this.address = address;
        this.suffix = suffix;
        this.people = new ConcurrentHashMap<>();
        this.person = Optional.empty();
        this.headers = Map.of();
    }

    /** @param suffix what tells this story's people from those of others */
    static Api of(URI address, String suffix) {
        return new Api(address, suffix);
    }

    /** That person of this story; the first call opens the account. */
    Api as(String name) {
        Person somebody = people.computeIfAbsent(name, key -> new Person(key + "-" + suffix, PASSWORD));
        if (!somebody.hasAccount) {
            nobody().post("/accounts", json("handle", somebody.handle, "displayName", name, "password", PASSWORD))
                    .expect(201);
            somebody.hasAccount = true;
        }
        return new Api(this, Optional.of(somebody), Map.of());
    }

    Api founder() {
        Person founder =
                people.computeIfAbsent(Server.FOUNDER, key -> new Person(Server.FOUNDER, Server.FOUNDER_PASSWORD));
        founder.hasAccount = true;
        return new Api(this, Optional.of(founder), Map.of());
    }

    /** The same people at another server of the co-op, with the same tokens. */
    Api at(URI other) {
        return new Api(other, this, person, headers);
    }

    /** Not signed in. */
    Api nobody() {
        return new Api(this, Optional.empty(), Map.of());
    }

    /** With one more header on every request. */
    Api with(String name, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(name, value);
        return new Api(this, person, more);
    }

    Api ifMatch(String etag) {
        return with("If-Match", etag);
    }

    /** The handle of the person who speaks. */
    String handle() {
        return person.orElseThrow().handle;
    }

    /** The access token of the person who speaks. */
    String token() {
        return token(person.orElseThrow());
    }

    /** Whether the server is there and says that it is ready. */
    boolean isReady() {
        return nobody().attempt("GET", "/health/ready")
                .filter(answer -> answer.status() == 200)
                .isPresent();
    }

    Answer get(String path) {
        return send("GET", path, Optional.empty());
    }

    Answer post(String path, JsonValue body) {
        return send("POST", path, Optional.of(body.toString()));
    }

    Answer post(String path) {
        return send("POST", path, Optional.empty());
    }

    Answer put(String path, JsonValue body) {
        return send("PUT", path, Optional.of(body.toString()));
    }

    Answer patch(String path, JsonValue body) {
        return with("Content-Type", "application/merge-patch+json").send("PATCH", path, Optional.of(body.toString()));
    }

    Answer delete(String path) {
        return send("DELETE", path, Optional.empty());
    }

    /** Any text as the body, well-formed or not. */
    Answer send(String method, String path, Optional<String> body) {
        try {
            return answer(method, path, body);
        } catch (IOException e) {
            throw new AssertionError(method + " " + path, e);
        }
    }

    Optional<Answer> attempt(String method, String path) {
        return attempt(method, path, Optional.empty());
    }

    /** Empty if the connection broke before an answer came, as when the server dies. */
    Optional<Answer> attempt(String method, String path, Optional<String> body) {
        try {
            return Optional.of(answer(method, path, body));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Answer answer(String method, String path, Optional<String> body) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(resolve(path))
                .timeout(Duration.ofMinutes(2))
                .method(
                        method,
                        body.map(HttpRequest.BodyPublishers::ofString).orElse(HttpRequest.BodyPublishers.noBody()));
        if (body.isPresent()) {
            request.setHeader("Content-Type", "application/json");
        }
        person.ifPresent(somebody -> request.setHeader("Authorization", "Bearer " + token(somebody)));
        headers.forEach(request::setHeader);
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            Answer answer = new Answer(method + " " + path, response);
            Announced.check(method, response.uri().getRawPath(), answer);
            return answer;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Paths outside the API, such as {@code /health/ready}, are told by their first part. */
    private URI resolve(String path) {
        boolean outside = path.equals("/") || OUTSIDE.stream().anyMatch(path::startsWith);
        return URI.create(address + (outside ? "" : "/api/v1") + path);
    }

    private String token(Person somebody) {
        synchronized (somebody) {
            if (somebody.token.isEmpty()) {
                somebody.token = nobody().post(
                                "/sessions", json("handle", somebody.handle, "password", somebody.password))
                        .expect(201)
                        .text("accessToken");
            }
            return somebody.token;
        }
    }

    private static final class Person {
        private final String handle;
        private final String password;
        private volatile boolean hasAccount;
        private String token = "";

        Person(String handle, String password) {
            this.handle = handle;
            this.password = password;
        }
    }
}
