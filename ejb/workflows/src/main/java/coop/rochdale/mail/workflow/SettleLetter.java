package coop.rochdale.mail.workflow;

import coop.rochdale.mail.Handover;
import coop.rochdale.mail.Letter;
import coop.rochdale.mail.Letters;
import coop.rochdale.mail.Outcome;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Writes down what a mail server made of a letter. */
@Stateless
public class SettleLetter {

    private InstantSource clock;
    private Letters letters;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SettleLetter() {}

    @Inject
    public SettleLetter(InstantSource clock, Letters letters) {
        this.clock = clock;
        this.letters = letters;
    }

    public void run(Letter letter, Handover handover) {
        Instant now = clock.instant();
        switch (handover.result()) {
            case TAKEN -> letters.end(letter, Outcome.SENT, handover.code(), now);
            case NEVER -> letters.end(letter, Outcome.REFUSED, handover.code(), now);
            case BACK -> letters.putBack(letter, now);
            case LATER -> letters.putOff(letter, handover.code(), now);
        }
    }
}
