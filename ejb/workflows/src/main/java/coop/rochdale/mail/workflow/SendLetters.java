package coop.rochdale.mail.workflow;

import coop.rochdale.mail.Handover;
import coop.rochdale.mail.MailServer;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Sends the letters that wait over one connection, one after the other: each is taken up in a transaction and settled in
 * another, and while the mail server is talked to none is open. A server that dies in between leaves one letter in hand.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SendLetters {

    /** Then it is another server's turn, or the next look's. */
    private static final int MOST = 200;

    private MailServer mailServer;
    private TakeUpLetter takeUpLetter;
    private SettleLetter settleLetter;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SendLetters() {}

    @Inject
    public SendLetters(MailServer mailServer, TakeUpLetter takeUpLetter, SettleLetter settleLetter) {
        this.mailServer = mailServer;
        this.takeUpLetter = takeUpLetter;
        this.settleLetter = settleLetter;
    }

    /** Whether the mail server was there to the end; if not, the letters that are left wait. */
    public boolean run() {
        Optional<MailServer.Counter> reached = mailServer.open();
        if (reached.isEmpty()) {
            return false;
        }
        try (MailServer.Counter counter = reached.orElseThrow()) {
            boolean more = true;
            for (int sent = 0; more && sent < MOST; sent++) {
                more = counter.isOpen() && sendOne(counter);
            }
            return counter.isOpen();
        }
    }

    private boolean sendOne(MailServer.Counter counter) {
        Optional<TakeUpLetter.Taken> taken = takeUpLetter.run();
        taken.ifPresent(letter -> letter.mail().ifPresent(mail -> {
            Handover handover = counter.hand(mail);
            settleLetter.run(letter.letter(), handover);
        }));
        return taken.isPresent();
    }
}
