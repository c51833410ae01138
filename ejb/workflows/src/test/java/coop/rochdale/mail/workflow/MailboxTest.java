package coop.rochdale.mail.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailboxTest {

    @Test
    void takesWhatMailCanBeSentTo() {
        assertThat(Mailbox.of("ada.lovelace+dues@Example.org"))
                .contains(new Mailbox("", "ada.lovelace+dues@Example.org"));
        assertThat(Mailbox.of("root@localhost")).isPresent();
        assertThat(Mailbox.of("ada@bücher.example")).contains(new Mailbox("", "ada@xn--bcher-kva.example"));
    }

    /** The 13th and the 10th letter of that kind have the bytes of a line's end once their upper half is cut off. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ada",
                "@example.org",
                "ada@",
                "ada@example..org",
                ".ada@example.org",
                "ada lovelace@example.org",
                "ada@example.org,bob@example.org",
                "ada,bob@example.org",
                "<ada@example.org>",
                "Ada<bob@example.org",
                "us:ada@example.org;",
                "us:ada@b;",
                "\"ada\"@example.org",
                "ada\r\nRCPT TO:<bob@example.org>@example.org",
                "ada\u010d\u010aRCPT@example.org",
                "ad\u00e4@example.org",
                "ada@[127.0.0.1]",
                "ada@exam ple.org"
            })
    void takesNothingThatIsMoreOrLessThanAnAddress(String written) {
        assertThat(Mailbox.of(written)).isEmpty();
        assertThat(Mailbox.named("Us <" + written + ">")).isEmpty();
    }

    @Test
    void readsANameBeforeIt() {
        assertThat(Mailbox.named("Our Co-op <dues@coop.example>"))
                .contains(new Mailbox("Our Co-op", "dues@coop.example"));
        assertThat(Mailbox.named("dues@coop.example")).contains(new Mailbox("", "dues@coop.example"));
        assertThat(Mailbox.named("Us\r\nBcc: bob@example.org <dues@coop.example>"))
                .isEmpty();
        assertThat(new Mailbox("", "dues@Coop.example").host()).isEqualTo("coop.example");
    }
}
