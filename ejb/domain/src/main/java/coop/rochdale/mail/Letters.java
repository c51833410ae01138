package coop.rochdale.mail;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;

/** Every letter. They come to be with their notices (rule R1). */
public interface Letters {

    /** Has letters written for two months from now on. */
    void keepWriting(Instant now);

    /** Gives up those whose time is over, and answers how many. */
    int giveUp(Instant now);

    /** Whether one can be taken up; also outside a transaction. */
    boolean areWaiting(Instant now);

    /** Takes up the one that waits longest, so that nobody else does, for {@link Letter#PATIENCE}; empty if none waits. */
    Optional<Letter> takeUp(UUID claim, Instant now);

    /** Ends it, unless another has taken it up meanwhile; the reply is the mail server's last word, if it was a no. */
    void end(Letter letter, Outcome outcome, OptionalInt reply, Instant now);

    /** Lets it wait for its next attempt, unless another has taken it up meanwhile. */
    void putOff(Letter letter, OptionalInt reply, Instant now);

    /** Puts it back as if nobody had taken it up, behind those that wait; unless another has taken it up meanwhile. */
    void putBack(Letter letter, Instant now);
}
