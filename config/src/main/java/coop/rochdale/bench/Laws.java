package coop.rochdale.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/** Has proposals voted on, over the API as anybody would. */
final class Laws {

    private static final String DRAFT = "{\"title\":\"A bench in the garden\",\"text\":\""
            + "Where all can sit. ".repeat(60) + "\",\"measures\":[{\"kind\":\"resolution\"}]}";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final String api;

    Laws(Site site) {
        this.api = site.api();
    }

    /** The id of a proposal whose vote is open. */
    String open(String token) throws IOException, InterruptedException {
        Draft draft = draft(token);
        submit(draft);
        return draft.id();
    }

    /** What its author, who has this token, may still submit. */
    record Draft(String id, String tag, String token) {}

    Draft draft(String token) throws IOException, InterruptedException {
        HttpResponse<String> draft = send(HttpRequest.newBuilder(URI.create(api + "/proposals"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(DRAFT)));
        String id = draft.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
        return new Draft(id, draft.headers().firstValue("ETag").orElseThrow(), token);
    }

    /** Which opens its vote and draws its roll, for there is nothing to deliberate. */
    void submit(Draft draft) throws IOException, InterruptedException {
        send(HttpRequest.newBuilder(URI.create(api + "/proposals/" + draft.id() + "/submission"))
                .header("Authorization", "Bearer " + draft.token())
                .header("If-Match", draft.tag())
                .POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Reads it, which brings it to where the clock says it is; answers its ETag. */
    String look(String id) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(URI.create(api + "/proposals/" + id)).GET())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(request.timeout(Duration.ofMinutes(30)).build(), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("setting up failed: " + answer.body());
        }
        return answer;
    }
}
