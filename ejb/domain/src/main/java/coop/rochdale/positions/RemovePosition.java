package coop.rochdale.positions;

import coop.rochdale.kernel.Payload;
import java.util.UUID;

/** The measure {@code remove-position}: which position is to be closed. */
public record RemovePosition(PositionId position) {

    /** The word in {@code "kind"}. */
    public static final String KIND = "remove-position";

    public static RemovePosition read(Payload payload) {
        return payload.read(reader -> {
            UUID position = reader.id("position");
            return () -> new RemovePosition(new PositionId(position));
        });
    }
}
