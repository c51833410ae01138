package coop.rochdale.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A notice that somebody has in hand to send it.
 *
 * @param claim tells this attempt from any other
 * @param attempts this one included
 */
public record Letter(UUID notice, UUID claim, int attempts) {

    /** How long whoever has it in hand is waited for; longer than all that a mail server may take. */
    public static final Duration PATIENCE = Duration.ofMinutes(5);
    /** When it is given up, counted from the notice. */
    public static final Duration LIFE = Duration.ofDays(5);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(5),
            Duration.ofMinutes(20),
            Duration.ofHours(1),
            Duration.ofHours(4),
            Duration.ofHours(12));

    /** When to ask again after this attempt (rule R6). */
    public Instant again(Instant now) {
        return now.plus(PAUSES.get(Math.min(attempts, PAUSES.size()) - 1));
    }
}
