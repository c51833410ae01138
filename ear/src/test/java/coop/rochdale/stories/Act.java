package coop.rochdale.stories;

import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * One thing that writes, which can be made ready as often as a test wants, each time alike.
 *
 * @param retry how a client that heard nothing tries again
 */
record Act(String name, Retry retry, Supplier<Wish> ready) {
    enum Retry {
        /** With the same Idempotency-Key: the answer says whether it had happened. */
        KEY,
        /** The same, for what is done with the first of its commits and remembered with the second. */
        KEY_SINCE_FIRST_COMMIT,
        /** Just so: it comes to the same. */
        AGAIN,
        /** With the same If-Match: 412 says that it had happened. */
        IF_MATCH
    }

    @Override
    public String toString() {
        return name;
    }

    /** One request, which can be sent to either server, as often as need be. */
    record Wish(Api who, String method, String path, Optional<JsonValue> body) {
        static Wish post(Api who, String path, JsonValue body) {
            return new Wish(who, "POST", path, Optional.of(body)).withKey();
        }

        static Wish post(Api who, String path) {
            return new Wish(who, "POST", path, Optional.empty()).withKey();
        }

        private Wish withKey() {
            return as(who.with("Idempotency-Key", UUID.randomUUID().toString()));
        }

        Wish as(Api somebody) {
            return new Wish(somebody, method, path, body);
        }

        /** Empty if no answer came. */
        Optional<Answer> sendTo(LaunchedServer server) {
            return who.at(server.address()).attempt(method, path, body.map(JsonValue::toString));
        }
    }
}
