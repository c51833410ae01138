package coop.rochdale.founding.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.accounts.PlainPasswords;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.WishedAccount;
import coop.rochdale.accounts.workflow.RecordAccount;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.InMemoryActs;
import coop.rochdale.charter.InMemoryCharter;
import coop.rochdale.charter.workflow.AdoptFirstCharter;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.founding.FirstTerms;
import coop.rochdale.founding.FoundingRefusal;
import coop.rochdale.founding.InMemoryFounderSeat;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.kernel.workflow.WrittenConfig;
import coop.rochdale.positions.InMemoryEmployments;
import coop.rochdale.positions.InMemoryPositions;
import coop.rochdale.positions.InMemoryPowers;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.EmployFounder;
import coop.rochdale.positions.workflow.OpenFoundingPosition;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FoundingTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final WishedAccount FOUNDER =
            new WishedAccount("founder", "Fay Founder", "correct horse", Contact.none());

    private final SettableClock clock = new SettableClock(NOON);
    private final InMemoryCharter charter = new InMemoryCharter();
    private final InMemoryEvents events = new InMemoryEvents();
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemoryFounderSeat seat = new InMemoryFounderSeat();
    private final InMemoryPositions positions = new InMemoryPositions(InMemoryActs.FOUNDING);
    private final InMemoryEmployments employments = new InMemoryEmployments();
    private final InMemoryPowers powers = new InMemoryPowers(positions, employments);

    private final EmployFounder employ = new EmployFounder(positions, employments, events);
    private final FoundCoop found = new FoundCoop(
            clock,
            new AdoptFirstCharter(new InMemoryActs(charter), charter, events),
            new OpenFoundingPosition(charter, positions, events, employ),
            seat);
    private final SeatFounder seatFounder = new SeatFounder(seat, new RecordAccount(clock, accounts, events), employ);
    private final OfferFounderSeat offer = new OfferFounderSeat(seat);
    private final ClaimFounding claim = new ClaimFounding(new JudgeToken(seat), new PlainPasswords(), seatFounder);
    private final FoundingTask task = new FoundingTask(found, offer, new PlainPasswords(), seatFounder);

    @Test
    void foundsOnceWhateverLaterStartsWish() {
        task.run(wishes("voting.period=PT10S", "EUR"));
        task.run(wishes("voting.period=PT20S", "USD"));
        assertThat(charter.at(NOON).value(Clause.VOTING_PERIOD)).isEqualTo("PT10S");
        assertThat(charter.at(NOON).currency().getCurrencyCode()).isEqualTo("EUR");
        assertThat(events.types()).containsExactly("coop.founded", "position.created");
        assertThat(events.appended())
                .allSatisfy(event -> assertThat(event.act()).contains(InMemoryActs.FOUNDING));
    }

    @Test
    void seatsTheFounderWhomConfigurationNamesAndNobodyAfterwards() {
        task.run(new Wishes(FirstTerms.read("", "USD"), Optional.of(FOUNDER)));
        Account founder = accounts.byHandle("founder").orElseThrow();
        assertThat(powers.of(founder.id(), NOON)).containsExactlyInAnyOrder(Power.values());
        assertThat(offer.run()).isEmpty();

        WishedAccount second = new WishedAccount("second", "Second", "correct horse", Contact.none());
        task.run(new Wishes(FirstTerms.read("", "USD"), Optional.of(second)));
        assertThat(accounts.byHandle("second")).isEmpty();
    }

    @Test
    void seatsAFounderNamedOnlyAtALaterStart() {
        task.run(wishes("", "USD"));
        task.run(new Wishes(FirstTerms.read("", "USD"), Optional.of(FOUNDER)));
        assertThat(accounts.byHandle("founder")).isPresent();
    }

    @Test
    void seatsWhoeverHasTheLatestToken() {
        found.run(FirstTerms.read("", "USD"));
        Secret first = offer.run().orElseThrow();
        Secret latest = offer.run().orElseThrow();
        assertRefused(FoundingRefusal.WRONG_TOKEN, () -> claim.run(first, FOUNDER));
        assertRefused(FoundingRefusal.WRONG_TOKEN, () -> claim.run(Secret.random(), FOUNDER));

        Account founder = claim.run(latest, FOUNDER);
        assertThat(powers.of(founder.id(), NOON)).hasSize(4);
        assertRefused(FoundingRefusal.CLAIMED, () -> claim.run(latest, FOUNDER));
        assertThat(offer.run()).isEmpty();
    }

    @Test
    void tellsWhoHasNoTokenNothingAboutTheirWish() {
        found.run(FirstTerms.read("", "USD"));
        Secret token = offer.run().orElseThrow();
        WishedAccount flawed = new WishedAccount("Founder", "", "short", Contact.none());
        assertRefused(FoundingRefusal.WRONG_TOKEN, () -> claim.run(Secret.random(), flawed));
        assertRefused(CommonRefusal.INVALID, () -> claim.run(token, flawed));
        assertThat(claim.run(token, FOUNDER).handle()).isEqualTo("founder");
    }

    @Test
    void readsItsWishesFromConfiguration(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("password"), "correct horse\nsecond line\n");
        Wishes wishes = Wishes.read(config(Map.of(
                "rochdale.charter", "voting.period=PT10S",
                "rochdale.currency", "EUR",
                "rochdale.founder.handle", "ada",
                "rochdale.founder.password.file", file.toString())));
        assertThat(wishes.terms().value(Clause.VOTING_PERIOD)).isEqualTo("PT10S");
        assertThat(wishes.founder()).map(WishedAccount::password).contains("correct horse");
        assertThat(wishes.toString()).doesNotContain("correct horse");
    }

    @Test
    void wishesForNoFounderWithoutAPassword() {
        assertThat(Wishes.read(config(Map.of("rochdale.founder.handle", "ada"))).founder())
                .isEmpty();
        assertThat(Wishes.read(config(Map.of("rochdale.founder.password", "correct horse")))
                        .founder())
                .isEmpty();
    }

    @Test
    void stopsWithOneSentenceWhereAWishCannotBeCarriedOut(@TempDir Path directory) throws Exception {
        String empty = Files.createFile(directory.resolve("empty")).toString();
        String binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xC3, 0x28})
                .toString();
        complains(Map.of("rochdale.charter", "voting.period=PT0S"), "voting.period to \"PT0S\"");
        complains(Map.of("rochdale.currency", "EURO"), "rochdale.currency is \"EURO\"");
        complains(
                Map.of("rochdale.founder.handle", "Ada", "rochdale.founder.password", "short"),
                "rochdale.founder.handle: Write 2 to 30");
        for (String file : new String[] {directory.resolve("missing").toString(), empty, binary}) {
            complains(
                    Map.of("rochdale.founder.handle", "ada", "rochdale.founder.password.file", file),
                    "rochdale.founder.password.file names \"" + file);
        }
    }

    private static void complains(Map<String, String> values, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Wishes.read(config(values)))
                .withMessageContaining(sentence)
                .satisfies(wrong -> assertThat(wrong.getMessage()).doesNotContain("\n"));
    }

    private static Wishes wishes(String clauses, String currency) {
        return new Wishes(FirstTerms.read(clauses, currency), Optional.empty());
    }

    private static Config config(Map<String, String> values) {
        return new WrittenConfig(values);
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refused.class, act).refusal()).isEqualTo(refusal);
    }
}
