package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The statuses that the OpenAPI document announces: whatever a story asks for, it is answered with one of them. */
final class Announced {
    private static final Path DOCUMENT = Path.of("..", "web-api/target/classes/contract/openapi.json");
    private static final List<Case> CASES = read();
    /** Those that come from any address, as the document says at its top. */
    private static final Set<Integer> ANYWHERE = Set.of(405, 414, 431);

    private Announced() {}

    /** What one method of one path may answer. */
    private record Case(String method, String path, Set<String> statuses) {
        boolean is(String asked, String at) {
            String form = path.replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
            return method.equals(asked.equals("HEAD") ? "GET" : asked) && Pattern.matches("\\Q" + form + "\\E", at);
        }
    }

    /** @param path as it was asked for, with or without a query */
    static void check(String method, String path, Answer answer) {
        String at = path.replaceFirst("[?].*", "");
        CASES.stream()
                .filter(one -> one.is(method, at))
                .findFirst()
                .filter(one -> !ANYWHERE.contains(answer.status()))
                .ifPresent(one -> assertThat(one.statuses())
                        .as(
                                "statuses that the OpenAPI document announces for %s %s, which answered: %s",
                                method, path, answer.body())
                        .contains(Integer.toString(answer.status())));
    }

    /** Paths with fewer places first: those win. */
    private static List<Case> read() {
        List<Case> cases = new ArrayList<>();
        try (JsonReader reader = jakarta.json.Json.createReader(Files.newBufferedReader(DOCUMENT))) {
            JsonObject paths = reader.readObject().getJsonObject("paths");
            paths.forEach((path, item) -> item.asJsonObject().forEach((method, operation) -> {
                if (operation instanceof JsonObject details && details.containsKey("responses")) {
                    Set<String> statuses = details.getJsonObject("responses").keySet();
                    cases.add(new Case(method.toUpperCase(Locale.ROOT), path, statuses));
                }
            }));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        cases.sort(Comparator.comparing(
                one -> one.path().chars().filter(c -> c == '{').count()));
        return List.copyOf(cases);
    }
}
