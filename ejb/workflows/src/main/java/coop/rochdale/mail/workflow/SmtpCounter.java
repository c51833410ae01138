package coop.rochdale.mail.workflow;

import coop.rochdale.mail.Handover;
import coop.rochdale.mail.Mail;
import coop.rochdale.mail.MailServer;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** One connection to a mail server. */
final class SmtpCounter implements MailServer.Counter {

    private static final Logger LOG = Logger.getLogger(SmtpCounter.class.getName());

    private final Session session;
    private final Transport transport;
    private final Mailbox from;
    private final InstantSource clock;
    private boolean turnedAway;

    SmtpCounter(Session session, Transport transport, Mailbox from, InstantSource clock) {
        this.session = session;
        this.transport = transport;
        this.from = from;
        this.clock = clock;
    }

    @Override
    public Handover hand(Mail mail) {
        Optional<Mailbox> to = Mailbox.of(mail.to());
        if (to.isEmpty()) {
            return Handover.undeliverable();
        }
        try {
            MimeMessage message = message(mail, to.orElseThrow());
            transport.sendMessage(message, message.getAllRecipients());
            return Handover.taken();
        } catch (MessagingException trouble) {
            return handover(trouble);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("UTF-8 is always there", impossible);
        }
    }

    @Override
    public boolean isOpen() {
        return !turnedAway && transport.isConnected();
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException gone) {
            LOG.log(Level.FINE, "the mail server was gone before we left");
        }
    }

    private MimeMessage message(Mail mail, Mailbox to) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new Numbered(session, "<" + mail.notice() + "@" + from.host() + ">");
        message.setFrom(
                from.name().isEmpty()
                        ? new InternetAddress(from.address())
                        : new InternetAddress(from.address(), from.name(), StandardCharsets.UTF_8.name()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to.address()));
        message.setSubject(mail.content().subject(), StandardCharsets.UTF_8.name());
        message.setHeader(
                "Date",
                DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC)));
        // Nobody's absence is told to a machine (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().word());
        message.setText(mail.content().text(), StandardCharsets.UTF_8.name());
        message.setHeader("Content-Transfer-Encoding", "quoted-printable");
        message.saveChanges();
        return message;
    }

    /**
     * What the answer means for this letter. A mail server that takes nothing from this sender at all has said nothing of
     * the letter: it waits, and so do the others.
     */
    private Handover handover(MessagingException trouble) {
        for (Exception cause = trouble; cause instanceof MessagingException failed; cause = failed.getNextException()) {
            if (cause instanceof SMTPAddressFailedException address) {
                return Handover.answered(address.getReturnCode());
            }
            if (cause instanceof SMTPSenderFailedException
                    || (cause instanceof SMTPSendFailedException refused && isOfSender(refused))) {
                turnedAway = true;
                LOG.log(Level.WARNING, "the mail server takes no mail from this sender, trying on");
                return Handover.unheard();
            }
            if (cause instanceof SMTPSendFailedException refused) {
                return Handover.answered(refused.getReturnCode());
            }
        }
        return Handover.unheard();
    }

    private static boolean isOfSender(SMTPSendFailedException refused) {
        return String.valueOf(refused.getCommand()).startsWith("MAIL");
    }

    /** Has an id that is the same however often it is sent. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
