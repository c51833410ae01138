package coop.rochdale.mail.workflow;

import coop.rochdale.mail.Letters;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Has letters written as long as somebody sends them, and gives up those whose time is over. */
@Stateless
public class TendLetters {

    private InstantSource clock;
    private Letters letters;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected TendLetters() {}

    @Inject
    public TendLetters(InstantSource clock, Letters letters) {
        this.clock = clock;
        this.letters = letters;
    }

    /** Answers how many were given up; that also where nothing is sent, lest what was left by whoever did so waits for ever. */
    public int run(boolean sends) {
        Instant now = clock.instant();
        if (sends) {
            letters.keepWriting(now);
        }
        return letters.giveUp(now);
    }
}
