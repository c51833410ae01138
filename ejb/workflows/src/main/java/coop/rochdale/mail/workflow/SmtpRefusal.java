package coop.rochdale.mail.workflow;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a mail server would not take; its words are not kept, since they may name who was written to.
 *
 * @param code its answer; below 100 if there came none
 */
record SmtpRefusal(Of of, int code) {

    private static final int LEAST = 100;
    private static final int PERMANENT = 500;
    /** By which a mail server says that it will hang up. */
    private static final int CLOSING = 421;

    /** At which of its three steps a mail was stopped. */
    enum Of {
        SENDER,
        RECIPIENT,
        TEXT
    }

    /** Empty if the connection broke. */
    static Optional<SmtpRefusal> in(MessagingException trouble) {
        for (Exception cause = trouble; cause instanceof MessagingException failed; cause = failed.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return Optional.of(new SmtpRefusal(Of.RECIPIENT, address.getReturnCode()));
            }
            if (cause instanceof SMTPSendFailedException refused) {
                boolean atSender = String.valueOf(refused.getCommand()).startsWith("MAIL");
                return Optional.of(new SmtpRefusal(atSender ? Of.SENDER : Of.TEXT, refused.getReturnCode()));
            }
        }
        return Optional.empty();
    }

    boolean isPermanent() {
        return code >= PERMANENT;
    }

    /** Whether another mail can be handed over on the same connection. */
    boolean leavesOpen() {
        return of != Of.SENDER && code >= LEAST && code != CLOSING;
    }
}
