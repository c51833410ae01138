package coop.rochdale.mail.workflow;

import coop.rochdale.kernel.Ids;
import coop.rochdale.mail.Letter;
import coop.rochdale.mail.Letters;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Takes up the letter that waits longest, so that no other server does; and nothing else, which might fail and undo that. */
@Stateless
public class TakeUpLetter {

    private InstantSource clock;
    private Letters letters;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected TakeUpLetter() {}

    @Inject
    public TakeUpLetter(InstantSource clock, Letters letters) {
        this.clock = clock;
        this.letters = letters;
    }

    public Optional<Letter> run() {
        Instant now = clock.instant();
        return letters.takeUp(Ids.next(now), now);
    }
}
