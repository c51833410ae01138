package coop.rochdale.mail.workflow;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Sees to letters, for a timer that has one look at a time: sends those that wait, and tends them all once a minute. */
@Dependent
class Lookout {

    private static final Logger LOG = Logger.getLogger(Lookout.class.getName());
    private static final Duration TENDING = Duration.ofMinutes(1);
    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

    private final InstantSource clock;
    private final TendLetters tendLetters;
    private final LookForLetters lookForLetters;
    private final SendLetters sendLetters;
    private Instant tendAfter = Instant.MIN;
    private Instant notBefore = Instant.MIN;
    private Duration pause = SHORTEST_PAUSE;

    @Inject
    Lookout(InstantSource clock, TendLetters tendLetters, LookForLetters lookForLetters, SendLetters sendLetters) {
        this.clock = clock;
        this.tendLetters = tendLetters;
        this.lookForLetters = lookForLetters;
        this.sendLetters = sendLetters;
    }

    /** Where mail is sent. */
    void look() {
        Instant now = clock.instant();
        if (now.isAfter(tendAfter)) {
            tend(true);
            tendAfter = now.plus(TENDING);
        }
        if (!now.isBefore(notBefore) && lookForLetters.run(now)) {
            send();
        }
    }

    /** Also where none is. */
    void tend(boolean sends) {
        int givenUp = tendLetters.run(sends);
        if (givenUp > 0) {
            LOG.log(Level.WARNING, "{0} letters could not be sent for days and were given up", givenUp);
        }
    }

    private void send() {
        boolean gotOn = false;
        try {
            gotOn = sendLetters.run();
        } finally {
            if (gotOn) {
                pause = SHORTEST_PAUSE;
            } else {
                // After what it took to get nowhere, which may be long.
                notBefore = clock.instant().plus(pause);
                pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
            }
        }
    }
}
