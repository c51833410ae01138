package coop.rochdale.positions;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Payload;
import java.time.Instant;
import java.util.UUID;

/** The measure {@code appoint}: who is to be employed in which position, and from when. */
public record Appoint(PositionId position, AccountId account, Instant start) {

    /** The word in {@code "kind"}. */
    public static final String KIND = "appoint";

    public static Appoint read(Payload payload) {
        return payload.read(reader -> {
            UUID position = reader.id("position");
            UUID account = reader.id("account");
            Instant start = start(reader);
            return () -> new Appoint(new PositionId(position), new AccountId(account), start);
        });
    }

    private static Instant start(Payload.Reader reader) {
        String text = reader.text("start", 40);
        try {
            return text.isEmpty() ? Instant.EPOCH : Moment.start(text);
        } catch (IllegalArgumentException wrong) {
            reader.flaw("start", String.valueOf(wrong.getMessage()));
            return Instant.EPOCH;
        }
    }

    /** The start that holds if it is enacted now. */
    public Instant startAt(Instant now) {
        return start.isBefore(now) ? now : start;
    }
}
