package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.json.JsonValue;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The mail server of all stories; open while one of them needs it. */
final class PostOffice implements AutoCloseable {
    static final String HOST = "127.0.0.1";
    static final int PORT = LaunchedServer.freePort();

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final GreenMail post = new GreenMail(new ServerSetup(PORT, HOST, ServerSetup.PROTOCOL_SMTP));

    PostOffice() {
        post.start();
    }

    /** A mail as it arrived. */
    record Arrived(String to, String id, String language, String subject, String text) {
        private static Arrived of(MimeMessage mail) {
            try {
                assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(mail.getFrom()[0]).hasToString("Co-op der Geschichten <dues@stories.example>");
                assertThat(mail.getAllRecipients()).hasSize(1);
                return new Arrived(
                        mail.getAllRecipients()[0].toString(),
                        mail.getMessageID(),
                        mail.getHeader("Content-Language")[0],
                        mail.getSubject(),
                        mail.getContent().toString());
            } catch (MessagingException | IOException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** Leaves an address of theirs with the co-op. */
    static Api reader(Api person, String language) {
        person.ifMatch(person.get("/me").expect(200).header("ETag"))
                .patch("/me", Json.json("email", address(person), "language", language))
                .expect(200);
        return person;
    }

    /** Takes it back. */
    static void leave(Api person) {
        person.ifMatch(person.get("/me").expect(200).header("ETag"))
                .patch("/me", Json.json("email", JsonValue.NULL))
                .expect(200);
    }

    static String address(Api person) {
        return person.handle() + "@readers.example";
    }

    /** Until letters are written for weeks to come, as they always are unless a story put the clock forward by months. */
    static void awaitDesk(Tables tables) {
        Patience.await(
                PATIENCE,
                "a look for mail",
                () -> tables.count("mail_desk where open_until > rochdale_now() + interval '50 days'") == 1);
    }

    /** All that came for this person, the oldest first. */
    List<Arrived> to(Api person) {
        return Stream.of(post.getReceivedMessages())
                .map(Arrived::of)
                .filter(mail -> mail.to().equals(address(person)))
                .toList();
    }

    /** The newest of them, once there are that many. */
    Arrived await(Api person, int number) {
        Patience.await(
                PATIENCE,
                "mail " + number + " to " + person.handle(),
                () -> to(person).size() >= number);
        List<Arrived> all = to(person);
        assertThat(all).hasSize(number);
        return all.get(number - 1);
    }

    @Override
    public void close() {
        post.stop();
    }
}
