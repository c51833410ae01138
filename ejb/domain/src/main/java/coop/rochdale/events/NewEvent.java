package coop.rochdale.events;

import coop.rochdale.kernel.ActId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that just happened.
 *
 * @param type a past tense in the form {@code capability.happened}, such as {@code proposal.enacted}
 * @param subject the id of what it happened to
 * @param act the act it rests on: the one executed, or the one that gave the power that was used
 * @param data public facts only; values are text, numbers, booleans, lists and maps of these
 */
public record NewEvent(String type, UUID subject, Optional<ActId> act, Map<String, Object> data) {

    public NewEvent {
        if (!type.matches("[a-z-]+(\\.[a-z-]+)+")) {
            throw new IllegalArgumentException("not an event type: " + type);
        }
        data = Map.copyOf(data);
    }

    public static NewEvent of(String type, UUID subject, Map<String, Object> data) {
        return new NewEvent(type, subject, Optional.empty(), data);
    }

    public static NewEvent of(String type, UUID subject, ActId act, Map<String, Object> data) {
        return new NewEvent(type, subject, Optional.of(act), data);
    }
}
