package coop.rochdale.positions;

import coop.rochdale.kernel.Payload;
import java.util.UUID;

/** The measure {@code dismiss}: which employment is to end, and the reason given to the voters. */
public record Dismiss(EmploymentId employment, String reason) {

    /** The word in {@code "kind"}. */
    public static final String KIND = "dismiss";

    private static final int LONGEST_REASON = 2_000;

    public static Dismiss read(Payload payload) {
        return payload.read(reader -> {
            UUID employment = reader.id("employment");
            String reason = reader.text("reason", LONGEST_REASON);
            return () -> new Dismiss(new EmploymentId(employment), reason);
        });
    }
}
