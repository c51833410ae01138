package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.stories.Interface.Operation;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Which operations ask who is there, as the contract has it and as the server does it. */
final class Doors {
    private Doors() {}

    static void assertAsTheContractSays(URI address) {
        Api nobody = Api.of(address, "doors");
        Map<String, Boolean> asking = new TreeMap<>();
        Interface.of(nobody).forEach(operation -> asking.put(name(operation), asks(nobody, operation)));

        assertThat(asking).isEqualTo(contract(nobody)).containsValues(true, false);
    }

    private static Map<String, Boolean> contract(Api nobody) {
        Map<String, Boolean> asking = new TreeMap<>();
        JsonObject paths = nobody.get("/openapi?format=json").expect(200).json().getJsonObject("paths");
        for (String path : paths.keySet()) {
            JsonObject methods = paths.getJsonObject(path);
            for (String method : methods.keySet()) {
                if (methods.get(method) instanceof JsonObject operation && operation.containsKey("security")) {
                    // One of the ways in may be: nothing at all.
                    boolean open = operation.getJsonArray("security").contains(JsonValue.EMPTY_JSON_OBJECT);
                    asking.put(method.toUpperCase(Locale.ROOT) + " " + path, !open);
                }
            }
        }
        return asking;
    }

    private static boolean asks(Api nobody, Operation operation) {
        Answer answer = nobody.send(
                operation.method(), operation.pathToNothing(), operation.body().map(schema -> "{}"));
        return answer.status() == 401 && answer.text("code").equals("request.sign-in");
    }

    private static String name(Operation operation) {
        return operation.method() + " " + operation.path();
    }
}
