package coop.rochdale.mail.workflow;

import coop.rochdale.mail.MailServer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The mail server that the operator named, by Jakarta Mail. No call waits for it for ever. */
@ApplicationScoped
public class SmtpServer implements MailServer {

    private static final Logger LOG = Logger.getLogger(SmtpServer.class.getName());
    private static final String CONNECTING_MILLIS = "10000";
    private static final String ANSWERING_MILLIS = "20000";

    private SmtpSettings settings;
    private InstantSource clock;
    private volatile boolean away;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SmtpServer() {}

    @Inject
    public SmtpServer(SmtpSettings settings, InstantSource clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public Optional<Counter> open() {
        return settings.values().flatMap(this::open);
    }

    private Optional<Counter> open(SmtpSettings.Values values) {
        Session session = Session.getInstance(properties(values));
        try {
            Transport transport = session.getTransport();
            if (values.login().isPresent()) {
                SmtpSettings.Login login = values.login().orElseThrow();
                transport.connect(login.user(), login.password());
            } else {
                transport.connect();
            }
            away = false;
            return Optional.of(new SmtpCounter(session, transport, values.from(), clock));
        } catch (MessagingException trouble) {
            // Said once, and by its kind alone: what a mail server answers may hold what is nobody's business.
            if (!away) {
                LOG.log(Level.WARNING, "the mail server {0} does not let us in ({1}), trying on", new Object[] {
                    values.host(), trouble.getClass().getSimpleName()
                });
            }
            away = true;
            return Optional.empty();
        }
    }

    private Properties properties(SmtpSettings.Values values) {
        Properties properties = new Properties();
        properties.setProperty("mail.transport.protocol", "smtp");
        properties.setProperty("mail.smtp.host", values.host());
        properties.setProperty("mail.smtp.port", Integer.toString(values.port()));
        properties.setProperty("mail.smtp.from", values.from().address());
        properties.setProperty("mail.smtp.localhost", settings.ownHost());
        properties.setProperty("mail.smtp.auth", Boolean.toString(values.login().isPresent()));
        switch (values.security()) {
            case STARTTLS -> {
                properties.setProperty("mail.smtp.starttls.enable", "true");
                properties.setProperty("mail.smtp.starttls.required", "true");
            }
            case TLS -> properties.setProperty("mail.smtp.ssl.enable", "true");
            case NONE -> properties.setProperty("mail.smtp.starttls.enable", "false");
        }
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        properties.setProperty("mail.smtp.connectiontimeout", CONNECTING_MILLIS);
        properties.setProperty("mail.smtp.timeout", ANSWERING_MILLIS);
        properties.setProperty("mail.smtp.writetimeout", ANSWERING_MILLIS);
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
