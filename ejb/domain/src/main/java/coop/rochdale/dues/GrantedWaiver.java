package coop.rochdale.dues;

import coop.rochdale.kernel.Payload;
import java.util.UUID;

/** The measure {@code grant-waiver}: whoever filed this request owes no dues for a time (rule R17). */
public record GrantedWaiver(WaiverRequestId request) {

    /** The word in {@code "kind"}. */
    public static final String KIND = "grant-waiver";

    public static GrantedWaiver read(Payload payload) {
        return payload.read(reader -> {
            UUID id = reader.id("request");
            return () -> new GrantedWaiver(new WaiverRequestId(id));
        });
    }
}
