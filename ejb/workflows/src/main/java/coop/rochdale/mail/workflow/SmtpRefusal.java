package coop.rochdale.mail.workflow;

import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a mail server would not take; its words are not kept, since they may name who was written to.
 *
 * @param code its answer; below 100 if there came none
 * @param ofPolicy whether it is for want of a login, or of policy (RFC 3463: 5.7.x), and so says nothing of an address
 */
record SmtpRefusal(Of of, int code, boolean ofPolicy) {

    private static final int LEAST = 100;
    private static final int PERMANENT = 500;
    /** By which a mail server says that it will hang up. */
    private static final int CLOSING = 421;

    private static final Set<Integer> WITHOUT_LOGIN = Set.of(530, 535);
    private static final Pattern POLICY = Pattern.compile("5\\d\\d[ -]5\\.7\\.\\d{1,3}(\\s.*)?", Pattern.DOTALL);

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
                return Optional.of(of(Of.RECIPIENT, address.getReturnCode(), address));
            }
            if (cause instanceof SMTPSendFailedException refused) {
                boolean atSender = String.valueOf(refused.getCommand()).startsWith("MAIL");
                return Optional.of(of(atSender ? Of.SENDER : Of.TEXT, refused.getReturnCode(), refused));
            }
        }
        return Optional.empty();
    }

    private static SmtpRefusal of(Of of, int code, MessagingException words) {
        boolean ofPolicy = WITHOUT_LOGIN.contains(code)
                || POLICY.matcher(String.valueOf(words.getMessage())).matches();
        return new SmtpRefusal(of, code, ofPolicy);
    }

    boolean isPermanent() {
        return code >= PERMANENT;
    }

    /** Whether another mail can be handed over on the same connection. */
    boolean leavesOpen() {
        return of != Of.SENDER && code >= LEAST && code != CLOSING;
    }
}
