package coop.rochdale.mail.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.accounts.Language;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.mail.Handover;
import coop.rochdale.mail.Mail;
import coop.rochdale.mail.MailServer;
import coop.rochdale.mail.workflow.GrumpyMailServer.Tls;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Mail servers whose certificates can be trusted, or nearly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SmtpOverTlsTest {

    private static final String HERE = "localhost";
    private static final Mail MAIL =
            new Mail(new UUID(1, 2), "ada@example.org", Language.EN, new Mail.Content("About", "Between us.\n"));

    private final SSLContext before = SSLContext.getDefault();
    private final OwnCertificate ours;
    private final OwnCertificate others;

    SmtpOverTlsTest(@TempDir Path directory) throws Exception {
        ours = OwnCertificate.of(directory, HERE);
        others = OwnCertificate.of(directory, "elsewhere.example");
    }

    @AfterAll
    void trustAsBefore() {
        SSLContext.setDefault(before);
    }

    @ParameterizedTest
    @EnumSource(Tls.class)
    void areHandedMailOnceNobodyElseListens(Tls tls) throws Exception {
        SSLContext.setDefault(ours.trusted());
        try (GrumpyMailServer post = new GrumpyMailServer(ours.shown(), tls)) {
            try (MailServer.Counter counter = server(post.port(), tls).open().orElseThrow()) {
                assertThat(counter.hand(MAIL)).isEqualTo(Handover.taken());
                assertThat(counter.hand(MAIL)).isEqualTo(Handover.taken());
            }
            assertThat(post.taken()).hasSize(2).allMatch(text -> text.contains("Between us."));
            assertThat(post.overheard()).allMatch(command -> command.matches("EHLO .*|STARTTLS"));
        }
    }

    /** Somebody trusts it, but it is not whose we asked for. */
    @ParameterizedTest
    @EnumSource(Tls.class)
    void areToldNothingUnderTheNameOfAnother(Tls tls) throws Exception {
        SSLContext.setDefault(others.trusted());
        try (GrumpyMailServer post = new GrumpyMailServer(others.shown(), tls)) {
            assertThat(server(post.port(), tls).open()).isEmpty();
            assertThat(post.asked()).allMatch(command -> command.matches("EHLO .*|STARTTLS"));
        }
    }

    @Test
    void areToldNothingWithoutTrust() throws Exception {
        SSLContext.setDefault(others.trusted());
        try (GrumpyMailServer post = new GrumpyMailServer(ours.shown(), Tls.AFTER_STARTTLS)) {
            assertThat(server(post.port(), Tls.AFTER_STARTTLS).open()).isEmpty();
            assertThat(post.asked()).noneMatch(command -> command.contains("MAIL"));
        }
    }

    private static SmtpServer server(int port, Tls tls) {
        SmtpSettings.Security security =
                tls == Tls.AT_ONCE ? SmtpSettings.Security.TLS : SmtpSettings.Security.STARTTLS;
        SmtpSettings.Values values =
                new SmtpSettings.Values(HERE, port, security, new Mailbox("", "dues@coop.example"), Optional.empty());
        return new SmtpServer(
                new SmtpSettings(values, ZoneOffset.UTC), new SettableClock(Instant.parse("2026-02-03T12:00:00Z")));
    }
}
