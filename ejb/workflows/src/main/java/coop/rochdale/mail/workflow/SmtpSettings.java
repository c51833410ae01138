package coop.rochdale.mail.workflow;

import coop.rochdale.kernel.workflow.Setting;
import coop.rochdale.kernel.workflow.StartUpTask;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the operator says of the mail server; a start with what cannot be right is refused. The password stays in this package. */
@ApplicationScoped
public class SmtpSettings implements StartUpTask {

    private static final int AFTER_STRIPE = 152;
    private static final int SUBMISSION = 587;

    private Optional<Values> values = Optional.empty();
    private ZoneId zone = ZoneOffset.UTC;
    private String home = "http://localhost:8080";

    public SmtpSettings() {}

    /** For tests, which start no server. */
    SmtpSettings(Values values, ZoneId zone) {
        this.values = Optional.of(values);
        this.zone = zone;
    }

    /** How the connection is kept from others. */
    enum Security {
        STARTTLS,
        TLS,
        NONE
    }

    /** Who we are to the mail server, where it wants to know. */
    record Login(String user, String password) {

        @Override
        public String toString() {
            return "Login[" + user + "]";
        }
    }

    /** What is set where a mail server is named. */
    record Values(String host, int port, Security security, Mailbox from, Optional<Login> login) {}

    Optional<Values> values() {
        return values;
    }

    /** The time zone of the co-op. */
    ZoneId zone() {
        return zone;
    }

    /** The address others reach this server by. */
    String home() {
        return home;
    }

    /** Whether a mail server is named. */
    public boolean sends() {
        return values.isPresent();
    }

    @Override
    public int order() {
        return AFTER_STRIPE;
    }

    @Override
    public void run() {
        read(ConfigProvider.getConfig());
    }

    void read(Config config) {
        home = Setting.ownAddress(config);
        zone = Setting.of(config, "rochdale.time.zone").map(SmtpSettings::zone).orElse(ZoneOffset.UTC);
        values = Setting.of(config, "rochdale.smtp.host").map(host -> values(host, config));
    }

    /** The name by which we greet a mail server. */
    String ownHost() {
        return Optional.ofNullable(URI.create(home).getHost()).orElse("localhost");
    }

    private static Values values(String host, Config config) {
        Mailbox from = Setting.of(config, "rochdale.mail.from")
                .flatMap(Mailbox::named)
                .orElseThrow(() -> new IllegalArgumentException(
                        "rochdale.mail.from: write who mails come from, like Our Co-op <dues@coop.example>"));
        Optional<Login> login = Setting.of(config, "rochdale.smtp.user")
                .map(user -> new Login(
                        user, Setting.of(config, "rochdale.smtp.password").orElse("")));
        int port = Setting.port(config, "rochdale.smtp.port").orElse(SUBMISSION);
        return new Values(host, port, security(config), from, login);
    }

    private static Security security(Config config) {
        return switch (Setting.of(config, "rochdale.smtp.security").orElse("starttls")) {
            case "starttls" -> Security.STARTTLS;
            case "tls" -> Security.TLS;
            case "none" -> Security.NONE;
            default -> throw new IllegalArgumentException("rochdale.smtp.security: write starttls, tls or none");
        };
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException wrong) {
            throw new IllegalArgumentException("rochdale.time.zone: write a time zone like Europe/Berlin", wrong);
        }
    }
}
