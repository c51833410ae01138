package coop.rochdale.mail.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import coop.rochdale.accounts.Language;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.mail.Handover;
import coop.rochdale.mail.Mail;
import coop.rochdale.mail.MailServer;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmtpServerTest {

    private static final Instant NOON = Instant.parse("2026-02-03T12:00:00Z");
    private static final String LOOPBACK = "127.0.0.1";
    private static final UUID NOTICE = new UUID(1, 2);
    private static final String TEXT = "Hallo Änne,\n\n.\nein Text mit = und einer sehr, sehr langen Zeile, die "
            + "länger ist als das, was die Post auf einmal nimmt, denn sie hört einfach nicht auf.\n";

    private final GreenMail post = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, LOOPBACK, ServerSetup.PROTOCOL_SMTPS)
    });
    private final GrumpyMailServer grump = new GrumpyMailServer(0);

    @AfterEach
    void close() {
        post.stop();
        grump.close();
    }

    @Test
    void handsOverAMailThatSaysWhoItIsFromAndThatAMachineWroteIt() throws Exception {
        post.start();
        Mailbox from = new Mailbox("Müller, \"Rochdale\" & Söhne", "dues@coop.example");
        try (MailServer.Counter counter = open(from, SmtpSettings.Security.NONE, Optional.empty())) {
            assertThat(counter.hand(mail("ada@example.org"))).isEqualTo(Handover.taken());
            assertThat(counter.hand(mail("ada@example.org"))).isEqualTo(Handover.taken());
            assertThat(counter.isOpen()).isTrue();
        }
        MimeMessage[] received = post.getReceivedMessages();
        assertThat(received).hasSize(2);
        MimeMessage mail = received[0];
        assertThat(mail.getFrom()[0].toString()).contains("dues@coop.example");
        assertThat(((jakarta.mail.internet.InternetAddress) mail.getFrom()[0]).getPersonal())
                .isEqualTo(from.name());
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getAllRecipients()[0]).hasToString("ada@example.org");
        assertThat(mail.getSubject()).isEqualTo("Grüße");
        assertThat(mail.getContent().toString().replace("\r\n", "\n").strip()).isEqualTo(TEXT.strip());
        assertThat(mail.getContentType()).isEqualToIgnoringCase("text/plain; charset=UTF-8");
        assertThat(mail.getHeader("Content-Transfer-Encoding")).containsExactly("quoted-printable");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getHeader("Content-Language")).containsExactly("de");
        assertThat(mail.getHeader("Date")).containsExactly("Tue, 3 Feb 2026 12:00:00 GMT");
        assertThat(mail.getMessageID())
                .isEqualTo("<" + NOTICE + "@coop.example>")
                .isEqualTo(received[1].getMessageID());
        assertThat(mail.getHeader("Return-Path")).allMatch(path -> path.contains("dues@coop.example"));
    }

    @Test
    void signsInWhereItIsAskedToAndIsAwayWhereItCannot() {
        post.setUser("dues", "dues", "secret");
        post.start();
        Mailbox from = new Mailbox("", "dues@coop.example");
        SmtpSettings.Login right = new SmtpSettings.Login("dues", "secret");
        try (MailServer.Counter counter = open(from, SmtpSettings.Security.NONE, Optional.of(right))) {
            assertThat(counter.hand(mail("ada@example.org"))).isEqualTo(Handover.taken());
        }
        SmtpSettings.Login wrong = new SmtpSettings.Login("dues", "guess");
        assertThat(server(port(ServerSetup.PROTOCOL_SMTP), SmtpSettings.Security.NONE, Optional.of(wrong))
                        .open())
                .isEmpty();
        assertThat(right.toString()).doesNotContain("secret");
    }

    @Test
    void tellsNothingToAServerThatNobodyVouchesFor() {
        post.start();
        // Speaks no TLS on this port; shows a certificate of its own on that one.
        assertThat(server(port(ServerSetup.PROTOCOL_SMTP), SmtpSettings.Security.STARTTLS, Optional.empty())
                        .open())
                .isEmpty();
        assertThat(server(port(ServerSetup.PROTOCOL_SMTPS), SmtpSettings.Security.TLS, Optional.empty())
                        .open())
                .isEmpty();
        int port = port(ServerSetup.PROTOCOL_SMTP);
        post.stop();
        assertThat(server(port, SmtpSettings.Security.NONE, Optional.empty()).open())
                .isEmpty();
    }

    @Test
    void tellsARefusalFromADelayAndGoesOnToTheNext() {
        grump.answer("<never@", "550 5.1.1 never heard of never@example.org");
        grump.answer("<later@", "451 4.7.1 come back later");
        try (MailServer.Counter counter = open(grump.port())) {
            assertThat(counter.hand(mail("never@example.org"))).isEqualTo(Handover.answered(550));
            assertThat(counter.hand(mail("later@example.org"))).isEqualTo(Handover.answered(451));
            assertThat(counter.hand(mail("ada\r\nRCPT TO:<bob@example.org>@example.org")))
                    .isEqualTo(Handover.undeliverable());
            assertThat(counter.hand(mail("ada@example.org"))).isEqualTo(Handover.taken());
            grump.answer("DATA", "554 5.7.1 not like this");
            assertThat(counter.hand(mail("ada@example.org"))).isEqualTo(Handover.answered(554));
            assertThat(counter.isOpen()).isTrue();
        }
        assertThat(grump.taken()).hasSize(1);
        assertThat(grump.asked()).noneMatch(command -> command.contains("bob@"));
    }

    /** Of which no mail server may count more than a few. */
    @Test
    void saysNothingThatBringsNoMail() {
        grump.answer("<never@", "550 5.1.1 never heard of them");
        try (MailServer.Counter counter = open(grump.port())) {
            for (int letter = 0; letter < 15; letter++) {
                assertThat(counter.isOpen()).isTrue();
                assertThat(counter.hand(mail("never@example.org"))).isEqualTo(Handover.answered(550));
                assertThat(counter.hand(mail("ada@example.org"))).isEqualTo(Handover.taken());
            }
        }
        assertThat(grump.taken()).hasSize(15);
        assertThat(grump.asked()).doesNotContain("NOOP");
    }

    @Test
    void blamesNoLetterForWhatAServerHasAgainstTheSender() {
        grump.answer("MAIL FROM", "550 5.7.1 not from you");
        try (MailServer.Counter counter = open(grump.port())) {
            assertThat(counter.hand(mail("ada@example.org"))).isEqualTo(Handover.returned());
            assertThat(counter.isOpen()).isFalse();
        }
    }

    /** Postfix keeps what it has against a client or a sender until it hears the recipient. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            554 5.7.1 <ada@example.org>: Relay access denied     | LATER
            553 5.7.1 <dues@coop.example>: Sender rejected       | LATER
            550-5.7.26 this mail is unauthenticated, ada         | LATER
            530 Authentication required                          | LATER
            535 not you                                          | LATER
            550 5.7                                              | NEVER
            550 5.1.1 <5.7.1@example.org> unknown                | NEVER
            550 5.71.1 unheard of                                | NEVER
            553 5.1.3 bad address syntax                         | NEVER
            554 we do not relay                                  | NEVER
            """)
    void tellsARefusalOfTheAddressFromOneOfUs(String answer, Handover.Result result) {
        List<String> said = new ArrayList<>();
        Logger log = Logger.getLogger(SmtpCounter.class.getName());
        Filter ear = record -> said.add(record.getMessage() + List.of(record.getParameters()));
        log.setFilter(ear);
        grump.answer("<ada@", answer.replaceFirst("^(\\d{3})-(.*)", "$1-$2\r\n$1 $2"));
        try (MailServer.Counter counter = open(grump.port())) {
            for (int letter = 0; letter < 2; letter++) {
                Handover handover = counter.hand(mail("ada@example.org"));
                assertThat(handover.result()).isEqualTo(result);
                assertThat(handover.code()).hasValue(Integer.parseInt(answer.substring(0, 3)));
            }
            assertThat(counter.hand(mail("ben@example.org"))).isEqualTo(Handover.taken());
        } finally {
            log.setFilter(null);
        }
        assertThat(said).hasSize(result == Handover.Result.LATER ? 1 : 0);
        assertThat(said.toString()).doesNotContain("ada", "example", "Relay");
    }

    @Test
    void blamesNoLetterForThoseBeforeIt() {
        grump.hasEnoughAfter(2);
        try (MailServer.Counter counter = open(grump.port())) {
            assertThat(counter.hand(mail("ada@example.org"))).isEqualTo(Handover.taken());
            assertThat(counter.hand(mail("ben@example.org"))).isEqualTo(Handover.taken());
            assertThat(counter.isOpen()).isTrue();
            assertThat(counter.hand(mail("cy@example.org"))).isEqualTo(Handover.returned());
            assertThat(counter.isOpen()).isFalse();
            assertThat(counter.hand(mail("cy@example.org"))).isEqualTo(Handover.returned());
        }
    }

    @Test
    void hearsAGoodbyeAtAnyTime() {
        grump.answer("<later@", "421 4.3.2 going down");
        try (MailServer.Counter counter = open(grump.port())) {
            assertThat(counter.hand(mail("later@example.org"))).isEqualTo(Handover.answered(421));
            assertThat(counter.isOpen()).isFalse();
        }
    }

    @Test
    void doesNotKnowWhatBecameOfAMailWhenTheServerHangsUp() {
        grump.answer("<mute@", "");
        try (MailServer.Counter counter = open(grump.port())) {
            assertThat(counter.hand(mail("mute@example.org")).result()).isEqualTo(Handover.Result.LATER);
            assertThat(counter.isOpen()).isFalse();
        }
    }

    private MailServer.Counter open(Mailbox from, SmtpSettings.Security security, Optional<SmtpSettings.Login> login) {
        return server(new SmtpSettings.Values(LOOPBACK, port(ServerSetup.PROTOCOL_SMTP), security, from, login))
                .open()
                .orElseThrow();
    }

    private static MailServer.Counter open(int port) {
        return server(port, SmtpSettings.Security.NONE, Optional.empty()).open().orElseThrow();
    }

    private static SmtpServer server(int port, SmtpSettings.Security security, Optional<SmtpSettings.Login> login) {
        return server(new SmtpSettings.Values(LOOPBACK, port, security, new Mailbox("", "dues@coop.example"), login));
    }

    private static SmtpServer server(SmtpSettings.Values values) {
        return new SmtpServer(new SmtpSettings(values, ZoneOffset.UTC), new SettableClock(NOON));
    }

    private int port(String protocol) {
        return List.of(post.getSmtp(), post.getSmtps()).stream()
                .filter(server -> server.getProtocol().equals(protocol))
                .findFirst()
                .orElseThrow()
                .getPort();
    }

    private static Mail mail(String to) {
        return new Mail(NOTICE, to, Language.DE, new Mail.Content("Grüße", TEXT));
    }
}
