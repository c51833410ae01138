package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.stories.Interface.Operation;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is wrong with a request, the answer is a problem that says so, and nothing has changed. */
@Story
class BadInputStory {
    /** To look at some lists is a use of a power, and told as such. */
    private static final String COUNT =
            "select (select count(*) from event where type <> 'power.used') || ' events, ' || (select count(*) from account) || ' accounts, '"
                    + " || (select count(*) from membership) || ' memberships, ' || (select count(*) from payment)"
                    + " || ' payments, ' || (select count(*) from proposal) || ' proposals, '"
                    + " || (select count(*) from remembered_answer) || ' answers'";

    private static final List<String> WRONG_ANYWHERE = List.of("{\"no-such-field\":[[[]]]}", "[[1]]", "1e400", "-0.5");
    private static final int LONGEST_QUIET_WAIT = 60;

    private final Server server;
    private final Api api;
    private final List<Operation> operations;
    private final List<String> complaints = new ArrayList<>();
    private String before = "";

    BadInputStory(Server server, Api api) {
        this.server = server;
        this.api = api;
        this.operations = Interface.of(api);
    }

    @BeforeEach
    void countWhatIsThere() throws Exception {
        api.as("mallory").get("/me").expect(200);
        api.founder().get("/me").expect(200);
        // Votes of other stories may still be closing.
        for (int wait = 0; wait < LONGEST_QUIET_WAIT && !before.equals(count()); wait++) {
            before = count();
            Thread.sleep(1_500);
        }
    }

    @AfterEach
    void everyAnswerWasAProblemAndNothingChanged() throws SQLException {
        assertThat(complaints).isEmpty();
        assertThat(count()).isEqualTo(before);
    }

    @Test
    void bodiesThatAreNoJsonObject() {
        List<String> bodies = new ArrayList<>(List.of(
                "{",
                "}",
                "[]",
                "\"text\"",
                "null",
                "nonsense",
                "{\"a\":1,}",
                "{\"a\":1,\"a\":1}",
                "{} {}",
                "{\"a\":[null]}"));
        bodies.add("{\"a\":\"\\u0000\"}");
        bodies.add("{\"a\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}");
        bodies.add("{\"a\":" + "9".repeat(10_000) + "}");
        withBodies().forEach(operation -> {
            String path = operation.pathToNothing();
            bodies.forEach(body -> send(api.founder(), operation, path, body, Set.of(400)));
            send(api.nobody(), operation, path, "{", Set.of(400, 401));
        });
    }

    @Test
    void fieldsOfTheWrongTypeTooLongOrUnknown() {
        for (Operation operation : withBodies()) {
            if (!operation.requiredFields().isEmpty()) {
                callers().forEach(caller -> sendField(caller, operation, "{}"));
            }
            callers().forEach(caller -> sendField(caller, operation, "{\"no-such-field\":1}"));
            operation
                    .fields()
                    .forEach((name, schema) -> spoilt(operation.example(), name, wrongValues(schema.asJsonObject()))
                            .forEach(body -> sendSpoilt(operation, body)));
        }
    }

    @Test
    void fieldsThatAreWrongInsideOthers() {
        for (Operation operation : withBodies()) {
            operation.example().forEach((name, value) -> {
                if (value instanceof JsonObject inner) {
                    inner.keySet().stream()
                            .flatMap(field -> spoilt(inner, field, WRONG_ANYWHERE).stream())
                            .flatMap(wrong -> spoilt(operation.example(), name, List.of(wrong)).stream())
                            .forEach(body -> sendSpoilt(operation, body));
                }
            });
        }
    }

    @Test
    void numbersTooLongToWriteOut() {
        for (String number : List.of("1e99999999999", "1E131071", "-1e-99999999999", "9".repeat(400))) {
            String body = "{\"title\":\"A\",\"text\":\"B\",\"measures\":[{\"kind\":\"resolution\",\"seats\":" + number
                    + "}]}";
            Answer answer = api.founder().send("POST", "/proposals", Optional.of(body));
            note(Set.of(400, 422).contains(answer.status()) && isProblem(answer), answer, "refused for " + number);
        }
    }

    @Test
    void cursorsOfOtherCollections() {
        List<Operation> collections = operations.stream()
                .filter(operation -> operation.method().equals("GET") && !operation.hasPlaces())
                .filter(operation -> operation.queryParameters().stream()
                        .anyMatch(parameter -> parameter.getString("name").equals("cursor")))
                .toList();
        Map<String, String> cursors = new TreeMap<>();
        for (Operation collection : collections) {
            Answer page = api.founder().get(collection.path() + "?limit=1");
            if (page.status() == 200 && page.has("next")) {
                cursors.put(collection.path(), page.text("next"));
            }
        }
        cursors.put("/nowhere", "bm9uZSBvZiBvdXJz");
        for (Operation collection : collections) {
            cursors.forEach((path, cursor) -> {
                if (!path.equals(collection.path())) {
                    Answer answer = api.founder().get(collection.path() + "?cursor=" + cursor);
                    note(
                            answer.status() == 200 || (answer.status() == 400 && isProblem(answer)),
                            answer,
                            "read or refused for a cursor of " + path);
                }
            });
        }
    }

    @Test
    void headOfWhatIsNotThere() {
        for (Operation operation : operations) {
            if (operation.method().equals("GET")) {
                String path = operation.pathToNothing() + "?limit=x&at=x&inForceAt=x&after=x&current=x";
                Answer read = api.nobody().get(path);
                Answer asked = api.nobody().send("HEAD", path, Optional.empty());
                note(asked.status() == read.status() && asked.body().isEmpty(), asked, "as GET: " + read.status());
                note(
                        read.status() < 400 || asked.header("Content-Type").equals(read.header("Content-Type")),
                        asked,
                        "a problem, too");
            }
        }
    }

    @Test
    void bodiesTooLargeOrOfAnotherKind() {
        String huge = "{\"a\":\"" + "x".repeat((1 << 20) + 1) + "\"}";
        for (Operation operation : withBodies()) {
            String path = operation.pathToNothing();
            send(api.founder(), operation, path, huge, Set.of(413));
            send(api.founder().with("Content-Type", "text/plain"), operation, path, "{}", Set.of(415));
            send(api.founder().with("Content-Type", "application/xml"), operation, path, "<a/>", Set.of(415));
            send(api.founder().with("Content-Type", "nonsense"), operation, path, "{}", Set.of(400, 415));
        }
    }

    @Test
    void pathsThatLeadNowhere() {
        for (Operation operation : operations) {
            if (operation.hasPlaces() && !operation.method().equals("GET")) {
                continue;
            }
            if (operation.hasPlaces()) {
                for (String text :
                        List.of("xyz", "00000000-0000-0000-0000-00000000000g", "%20", "x".repeat(200), "..%2Fx")) {
                    send(api.founder(), operation, operation.pathWith(text), "", Set.of(400, 404));
                }
            }
            send(api.nobody(), operation.pathToNothing() + "/no/such/path");
        }
    }

    @Test
    void queriesThatCannotBeRead() {
        for (Operation operation : operations) {
            for (JsonObject parameter : operation.queryParameters()) {
                String path = operation.pathToNothing() + "?" + parameter.getString("name") + "=";
                send(api.founder(), operation, path + "%00", "", Set.of(400, 404));
                JsonObject schema = parameter.getJsonObject("schema");
                boolean free = schema.getString("type", "").equals("string")
                        && !schema.containsKey("format")
                        && !schema.containsKey("enum");
                if (!free
                        && !schema.getString("type", "").equals("array")
                        && operation.method().equals("GET")) {
                    Answer answer = send(api.founder(), operation, path + "!", "", Set.of(400, 404));
                    note(
                            answer.status() != 400 || answer.body().contains(parameter.getString("name")),
                            answer,
                            "names it");
                }
            }
        }
    }

    @Test
    void tokensThatAreForged() {
        List<String> parts = List.of(api.as("mallory").token().split("\\.", -1));
        String none = "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0";
        List<String> forged = List.of(
                "nonsense",
                parts.get(0) + "." + parts.get(1) + "."
                        + parts.get(2).substring(0, parts.get(2).length() - 8) + "AAAAAAAA",
                none + "." + parts.get(1) + ".",
                parts.get(0) + "." + parts.get(1).substring(4) + "." + parts.get(2));
        for (Operation operation : operations) {
            for (String token : forged) {
                Answer answer = send(
                        api.nobody().with("Authorization", "Bearer " + token),
                        operation,
                        operation.pathToNothing(),
                        operation.body().isPresent() ? "{}" : "",
                        Set.of(401));
                note(answer.header("WWW-Authenticate").startsWith("Bearer"), answer, "says how to sign in");
            }
        }
    }

    @Test
    void headersThatMakeNoSense() {
        for (Operation operation : operations) {
            String path = operation.pathToNothing();
            if (operation.method().equals("GET")) {
                send(api.founder().with("Accept", "audio/midi"), operation, path, "", Set.of(406));
                answers(api.founder().with("If-None-Match", "nonsense"), operation, path);
                answers(api.founder().with("Accept-Language", ";;;="), operation, path);
            }
            if (operation.method().equals("POST") && operation.body().isPresent()) {
                send(api.founder().with("Idempotency-Key", "two words"), operation, path, "{}", Set.of(400, 404, 422));
            }
        }
    }

    private List<Api> callers() {
        return List.of(api.nobody(), api.as("mallory"), api.founder());
    }

    private List<Operation> withBodies() {
        return operations.stream()
                .filter(operation -> operation.body().isPresent())
                .toList();
    }

    private static List<String> wrongValues(JsonObject schema) {
        List<String> values = new ArrayList<>(WRONG_ANYWHERE);
        if (schema.containsKey("maxLength") || schema.getString("type", "").equals("string")) {
            values.add("\"" + "x".repeat(200_000) + "\"");
        } else {
            values.add("\"text\"");
        }
        if (!(schema.get("type") instanceof JsonString type && type.getString().equals("boolean"))) {
            values.add("true");
        }
        return values;
    }

    /** The object with each of these values in place of that field's. */
    private static List<String> spoilt(JsonObject whole, String field, List<String> values) {
        String rest = jakarta.json.Json.createObjectBuilder(whole)
                .remove(field)
                .build()
                .toString();
        String others = rest.substring(1, rest.length() - 1);
        return values.stream()
                .map(value -> "{\"" + field + "\":" + value + (others.isEmpty() ? "" : "," + others) + "}")
                .toList();
    }

    /** Nothing else is wrong with it, so that it is this field that must be refused. */
    private void sendSpoilt(Operation operation, String body) {
        Set<Integer> allowed = operation.method().equals("PATCH")
                // What is to be changed is looked for first.
                ? Set.of(400, 404, 409, 412, 422)
                : Set.of(400, 422);
        send(api.founder().ifMatch("\"0\""), operation, operation.pathToNothing(), body, allowed);
    }

    /** As if everything else were right: there is an If-Match, should one be needed. */
    private void sendField(Api caller, Operation operation, String body) {
        send(
                caller.ifMatch("\"0\""),
                operation,
                operation.pathToNothing(),
                body,
                Set.of(400, 401, 403, 404, 409, 412, 422));
    }

    private void answers(Api caller, Operation operation, String path) {
        Answer answer = caller.send(operation.method(), path, Optional.empty());
        note(answer.status() < 500 && !answer.body().contains("<html"), answer, "is answered");
    }

    private void send(Api caller, String path) {
        Answer answer = caller.get(path);
        note(answer.status() == 404 && isProblem(answer), answer, "404");
    }

    private Answer send(Api caller, Operation operation, String path, String body, Set<Integer> allowed) {
        Answer answer = caller.send(operation.method(), path, body.isEmpty() ? Optional.empty() : Optional.of(body));
        String what = allowed + " for " + body.substring(0, Math.min(60, body.length()));
        note(allowed.contains(answer.status()) && isProblem(answer), answer, what);
        return answer;
    }

    private static boolean isProblem(Answer answer) {
        return answer.header("Content-Type").startsWith("application/problem+json")
                && answer.json().getInt("status") == answer.status()
                && Set.copyOf(List.of("type", "title", "status", "detail", "instance", "code")).stream()
                        .allMatch(answer.json()::containsKey)
                && answer.json().get("detail").getValueType() == JsonValue.ValueType.STRING;
    }

    private void note(boolean good, Answer answer, String expected) {
        if (!good) {
            String body = answer.body().substring(0, Math.min(300, answer.body().length()));
            complaints.add(answer.request() + " should be " + expected + " but is " + answer.status() + ": " + body);
        }
    }

    private String count() throws SQLException {
        try (Connection connection = server.database();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(COUNT)) {
            result.next();
            return result.getString(1);
        }
    }
}
