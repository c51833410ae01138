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

/** One connection to a mail server. */
final class SmtpCounter implements MailServer.Counter {

    private static final Logger LOG = Logger.getLogger(SmtpCounter.class.getName());

    private final Session session;
    private final Transport transport;
    private final Mailbox from;
    private final InstantSource clock;
    /** Our own knowledge: a question would be one command too many for mail servers that count those that bring no mail. */
    private boolean open = true;
    /** Once for all letters on this connection. */
    private boolean warned;

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
        } catch (IllegalStateException closed) {
            open = false;
            return Handover.returned();
        } catch (MessagingException trouble) {
            return handover(trouble);
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException("UTF-8 is always there", impossible);
        }
    }

    @Override
    public boolean isOpen() {
        return open;
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
     * What the answer means for this letter, and whether it was the last one here. Whoever stops listening before they have
     * heard whom it is for have said nothing of the letter: they have enough for now, or take nothing from this sender.
     */
    private Handover handover(MessagingException trouble) {
        Optional<SmtpRefusal> refusal = SmtpRefusal.in(trouble);
        open = refusal.filter(SmtpRefusal::leavesOpen).isPresent();
        return refusal.map(this::handover).orElseGet(Handover::unheard);
    }

    private Handover handover(SmtpRefusal refusal) {
        if (refusal.of() == SmtpRefusal.Of.SENDER) {
            if (refusal.isPermanent()) {
                LOG.log(
                        Level.WARNING,
                        "the mail server takes no mail from this sender ({0}), trying on",
                        refusal.code());
            }
            return Handover.returned();
        }
        if (refusal.of() == SmtpRefusal.Of.RECIPIENT && refusal.ofPolicy()) {
            if (!warned) {
                LOG.log(
                        Level.WARNING,
                        "the mail server does not take what we send on ({0}): see its policy, and our login",
                        refusal.code());
            }
            warned = true;
            return Handover.notNow(refusal.code());
        }
        return Handover.answered(refusal.code());
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
