package coop.rochdale.mail.workflow;

import coop.rochdale.mail.Handover;
import coop.rochdale.mail.Letter;
import coop.rochdale.mail.MailServer;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sends the letters that wait over one connection, one after the other: each is taken up in a transaction, written in a
 * second and settled in a third, and while the mail server is talked to none is open. A server that dies in between leaves
 * one letter in hand.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendLetters {

    /** Then it is another server's turn, or the next look's. */
    private static final int MOST = 200;

    private MailServer mailServer;
    private TakeUpLetter takeUpLetter;
    private WriteLetter writeLetter;
    private SettleLetter settleLetter;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SendLetters() {}

    @Inject
    public SendLetters(
            MailServer mailServer, TakeUpLetter takeUpLetter, WriteLetter writeLetter, SettleLetter settleLetter) {
        this.mailServer = mailServer;
        this.takeUpLetter = takeUpLetter;
        this.writeLetter = writeLetter;
        this.settleLetter = settleLetter;
    }

    /** Whether it got on: some letters through, or at least to the end with a mail server that listens (rule R7). */
    public boolean run() {
        Optional<MailServer.Counter> reached = mailServer.open();
        if (reached.isEmpty()) {
            return false;
        }
        try (MailServer.Counter counter = reached.orElseThrow()) {
            return send(counter) > 0 || counter.isOpen();
        }
    }

    /** Answers how many nobody has to ask for again. */
    private int send(MailServer.Counter counter) {
        int done = 0;
        for (int turn = 0; turn < MOST && counter.isOpen(); turn++) {
            Optional<Letter> letter = takeUpLetter.run();
            if (letter.isEmpty()) {
                return done;
            }
            done += handOver(letter.orElseThrow(), counter) ? 1 : 0;
        }
        return done;
    }

    private boolean handOver(Letter letter, MailServer.Counter counter) {
        Optional<Handover> handover = writeLetter.run(letter).map(counter::hand);
        handover.ifPresent(what -> settleLetter.run(letter, what));
        return handover.filter(Handover::isFinal).isPresent();
    }
}
