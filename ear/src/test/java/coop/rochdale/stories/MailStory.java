package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static coop.rochdale.stories.Json.money;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.mail.workflow.GrumpyMailServer;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What members are told, by e-mail. */
@Story
class MailStory {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Longer than the server waits for a mail server that was away, and for one that asked it twice to come back. */
    private static final Duration A_WHILE = Duration.ofHours(2);

    private final Api api;
    private final Clock clock;
    private final Server server;
    private final Tables tables;

    MailStory(Api api, Clock clock, Server server) {
        this.api = api;
        this.clock = clock;
        this.server = server;
        this.tables = new Tables(server);
        PostOffice.awaitDesk(tables);
    }

    @Test
    void aMembersLifeArrivesAsItGoesOn() {
        try (PostOffice post = new PostOffice()) {
            Api dora = PostOffice.reader(api.as("dora"), "de");
            Api ed = PostOffice.reader(api.as("ed"), "en");
            Api fay = api.as("fay");
            String eds = join(ed);
            pay(join(dora), "dora-1");
            pay(eds, "ed-1");
            pay(join(fay), "fay-1");
            LocalDate next = clock.today().plusMonths(1);

            bill(next.minusDays(6));
            PostOffice.Arrived first = post.await(dora, 1);
            assertThat(first.language()).isEqualTo("de");
            assertThat(first.subject()).isEqualTo("Neues von deiner Genossenschaft");
            assertThat(first.text())
                    .contains("Hallo " + dora.handle() + ",", "Rechnung", "5,00 USD", "Referenz:  RF", "http://");
            assertThat(post.await(ed, 1).text())
                    .contains("Hello " + ed.handle() + ",", "Invoice", "5.00 USD", "Reference: RF");
            pay(eds, "ed-2");
            bill(next.minusDays(2));
            assertThat(post.await(dora, 2).text()).contains("wird bald fällig");
            bill(next.plusDays(1));
            assertThat(post.await(dora, 3).text()).contains("nicht mehr gedeckt", "Uhr (Europe/Berlin)");
            bill(next.plusDays(24));
            assertThat(post.await(dora, 4).text()).contains("Deine Stimme endet am");
            bill(next.plusDays(31));
            assertThat(post.await(dora, 5).text()).contains("keine Stimme mehr");

            assertThat(post.to(dora)).extracting(PostOffice.Arrived::id).doesNotHaveDuplicates();
            assertThat(post.to(ed)).noneMatch(mail -> mail.text().contains("grace"));
            assertThat(told(dora)).hasSize(5);
            assertThat(post.to(fay)).isEmpty();
            assertThat(told(fay)).isNotEmpty();
            keepsItToItself();
        }
    }

    /** From outside it looks like any other. */
    @Test
    void aWaiverThatEndsIsBetweenTheCoopAndItsMember() {
        try (PostOffice post = new PostOffice()) {
            Api gus = PostOffice.reader(api.as("gus"), "en");
            Api hal = PostOffice.reader(api.as("hal"), "en");
            join(gus);
            gus.post("/me/waiver", json()).expect(200);
            join(hal);

            bill(clock.today());
            PostOffice.Arrived invoice = post.await(hal, 1);
            post.await(gus, 1);
            LocalDate late = clock.today().plusDays(170);
            while (clock.today().plusDays(50).isBefore(late)) {
                clock.advanceDays(50);
                PostOffice.awaitDesk(tables);
            }
            bill(late);
            PostOffice.Arrived ending = post.await(gus, 2);

            assertThat(ending.text()).contains("Your waiver ends on");
            assertThat(ending.subject()).isEqualTo(invoice.subject()).isEqualTo("News from your co-op");
            assertThat(post.to(hal)).noneMatch(mail -> mail.text().contains("waiver ends"));
            keepsItToItself();
        }
    }

    @Test
    void whatAMailServerDoesNotTakeIsTriedAgainOrRefused() {
        Api ivy = PostOffice.reader(api.as("ivy"), "en");
        Api jan = PostOffice.reader(api.as("jan"), "en");
        Api kay = PostOffice.reader(api.as("kay"), "en");
        Api lou = PostOffice.reader(api.as("lou"), "en");
        List.of(ivy, jan, kay, lou).forEach(MailStory::join);
        bill(clock.today());
        Patience.await(PATIENCE, "a try in vain", () -> server.log().contains("does not let us in"));
        assertThat(letter(ivy)).isEqualTo("waits");
        PostOffice.leave(lou);

        try (GrumpyMailServer grump = new GrumpyMailServer(PostOffice.PORT)) {
            grump.hasEnoughAfter(2);
            grump.answer("<" + PostOffice.address(ivy), "550 5.1.1 no such user " + PostOffice.address(ivy));
            grump.answer("<" + PostOffice.address(jan), "451 4.7.1 come back later");
            clock.advance(A_WHILE);
            Patience.await(PATIENCE, "a refusal", () -> letter(ivy).equals("refused 550"));
            Patience.await(PATIENCE, "a delay", () -> letter(jan).equals("waits 451"));
            Patience.await(PATIENCE, "a mail", () -> letter(kay).equals("sent"));
            Patience.await(PATIENCE, "one less", () -> letter(lou).equals("unneeded"));
            assertThat(taken(grump, kay)).isEqualTo(1);
            assertThat(taken(grump, jan)).isZero();

            grump.forget("<" + PostOffice.address(jan));
            clock.advance(A_WHILE);
            Patience.await(PATIENCE, "a mail at last", () -> letter(jan).equals("sent"));
            assertThat(taken(grump, jan)).isEqualTo(1);
            assertThat(taken(grump, ivy)).isZero();
            assertThat(grump.asked()).noneMatch(command -> command.contains(PostOffice.address(lou)));
        }
        keepsItToItself();
    }

    /** Neither what happened in public nor the log says who is reached where. */
    private void keepsItToItself() {
        assertThat(server.log()).doesNotContain("@readers.example").doesNotContain("Hello ");
        assertThat(tables.count("event where data::text like '%readers.example%'"))
                .isZero();
        assertThat(tables.count("letter where letter::text like '%@%'")).isZero();
    }

    private String letter(Api person) {
        return String.join(
                ", ",
                tables.ask("select concat_ws(' ', coalesce(l.outcome, 'waits'), l.reply) from letter l"
                        + " join notice n on n.id = l.notice join membership m on m.id = n.membership"
                        + " join account a on a.id = m.account where a.handle = '" + person.handle() + "'"));
    }

    private static long taken(GrumpyMailServer grump, Api person) {
        return grump.taken().stream()
                .filter(mail -> mail.contains("To: " + PostOffice.address(person)))
                .count();
    }

    private void bill(LocalDate day) {
        clock.advanceTo(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        api.founder().post("/billing-runs", json("through", clock.today())).expect(201);
    }

    private static List<?> told(Api person) {
        return person.get("/me/notices?limit=100").expect(200).items();
    }

    private static String join(Api person) {
        return person.post("/memberships", json("contribution", money("5.00"), "interval", "month"))
                .expect(201)
                .text("id");
    }

    private void pay(String membership, String reference) {
        api.founder()
                .post("/payments", Json.payment(membership, "5.00", "mail-story-" + reference, clock.today()))
                .expect(201);
    }
}
