package coop.rochdale.dues;

import java.util.UUID;

/** Names one request for a waiver without telling whose it is, or when it was filed. */
public record WaiverRequestId(UUID value) {

    public static WaiverRequestId fresh() {
        return new WaiverRequestId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
