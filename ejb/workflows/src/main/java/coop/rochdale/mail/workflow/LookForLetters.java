package coop.rochdale.mail.workflow;

import coop.rochdale.mail.Letters;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;

/** Finds out whether a letter waits, by one query outside any transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class LookForLetters {

    private Letters letters;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected LookForLetters() {}

    @Inject
    public LookForLetters(Letters letters) {
        this.letters = letters;
    }

    public boolean run(Instant now) {
        return letters.areWaiting(now);
    }
}
