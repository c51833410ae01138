package coop.rochdale.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How workers hear that there is a payslip. */
final class PayslipMail {

    private PayslipMail() {}

    /** From now on a letter goes to them. */
    static void awaits(Server server, Api worker) {
        PostOffice.awaitDesk(new Tables(server));
        PostOffice.reader(worker, "en");
    }

    /** They were told once, by either way, and nothing of what the payslip says; nobody else was. */
    static void came(Server server, Api worker, YearMonth month) {
        String kind = "payslip-ready";
        assertThat(worker.get("/me/notices").expect(200).items())
                .filteredOn(notice -> notice.getString("kind").equals(kind))
                .extracting(notice -> notice.getString("text"))
                .containsExactly("Your payslip for " + month + " is ready.");
        assertThat(worker.as("ada").get("/me/notices").expect(200).body()).doesNotContain(kind);
        assertThat(worker.founder().get("/me/notices").expect(200).body()).doesNotContain(kind);
        assertThat(new Tables(server).count("notice where kind = '" + kind + "'"))
                .isEqualTo(new Tables(server).count("payslip"));
        try (PostOffice post = new PostOffice()) {
            // For whoever found it closed.
            server.clock().advance(Duration.ofMinutes(6));
            PostOffice.Arrived mail = post.await(worker, 1);
            String spelled =
                    DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH).format(month);
            assertThat(mail.subject()).isEqualTo("News from your co-op");
            assertThat(mail.text())
                    .contains("Hello " + worker.handle() + ",", "Your payslip for " + spelled + " is ready.")
                    .doesNotContain("USD", "Gardener", "How to pay");
        }
        PostOffice.leave(worker);
    }
}
