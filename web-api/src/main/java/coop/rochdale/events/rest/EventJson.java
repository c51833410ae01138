package coop.rochdale.events.rest;

import coop.rochdale.events.Event;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.rest.Payloads;
import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One event as it travels. */
@Schema(name = "Event", description = "Something that happened. Events are never changed or deleted.")
public record EventJson(
        @Schema(description = "Its number, from 1 on, without gaps.", minimum = "1")
        long seq,

        Instant time,

        @Schema(description = "What happened, in the past tense.", example = "proposal.enacted")
        String type,

        @Schema(description = "The id of what it happened to.")
        UUID subject,

        @Schema(description = "The act executed, or the act that gave the power that was used.") @Nullable
        UUID act,

        @Schema(type = SchemaType.OBJECT, description = "Public facts, different for each type.")
        JsonObject data) {

    static EventJson of(Event event) {
        return new EventJson(
                event.seq(),
                event.time(),
                event.type(),
                event.subject(),
                event.act().map(ActId::value).orElse(null),
                Payloads.json(event.data()));
    }
}
