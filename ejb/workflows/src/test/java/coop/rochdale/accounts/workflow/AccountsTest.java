package coop.rochdale.accounts.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.AccountRefusal;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.Contacts;
import coop.rochdale.accounts.InMemoryAccounts;
import coop.rochdale.accounts.InMemorySessions;
import coop.rochdale.accounts.Language;
import coop.rochdale.accounts.PlainPasswords;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.SignInLimit;
import coop.rochdale.accounts.WishedAccount;
import coop.rochdale.events.InMemoryEvents;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.SettableClock;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.workflow.SecondTransaction;
import java.time.Instant;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class AccountsTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String PASSWORD = "correct horse";

    private final SettableClock clock = new SettableClock(NOON);
    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final InMemorySessions sessions = new InMemorySessions(accounts);
    private final InMemoryEvents events = new InMemoryEvents();
    private final PlainPasswords passwords = new PlainPasswords();

    private final OpenAccount open = new OpenAccount(passwords, new RecordAccount(clock, accounts, events));
    private final BeginSession begin = new BeginSession(
            new FindProof(clock, accounts), passwords, new SignInLimit(), new OpenSession(clock, sessions));
    private final RefreshSession refresh =
            new RefreshSession(clock, sessions, accounts, new RevokeSession(sessions), new SecondTransaction());
    private final ChangeContact change = new ChangeContact(clock, accounts, events);
    private final EndSession end = new EndSession(clock, sessions);
    private final KnowCaller know = new KnowCaller(sessions, accounts);

    @Test
    void changesHowSomebodyIsReachedAndTellsNobodyWho() {
        Actor ada = new Actor(ada().id());
        Contacts.Kept silent = new Contacts.Kept(new Contact(Optional.empty(), Language.EN), 0);
        change.run(ada, silent);
        Contacts.Kept kept = accounts.of(ada.account()).orElseThrow();
        assertThat(kept.contact()).isEqualTo(silent.contact());
        assertRefused(CommonRefusal.IF_MATCH_STALE, () -> change.run(ada, silent));
        change.run(ada, kept);
        Contact wrong = new Contact(Optional.of("ada"), Language.EN);
        assertRefused(CommonRefusal.INVALID, () -> change.run(ada, new Contacts.Kept(wrong, kept.version())));
        assertThat(events.types()).containsExactly("account.opened", "account.changed");
        assertThat(events.appended().get(1).subject())
                .isNotEqualTo(ada.account().value());
        assertThat(events.appended().get(1).data()).isEmpty();
    }

    @Test
    void opensAnAccountWithAnEventThatOutlivesItsName() {
        Account ada = ada();
        assertThat(accounts.byHandle("ada")).contains(ada);
        assertThat(accounts.of(ada.id()).orElseThrow().contact())
                .isEqualTo(new Contact(Optional.of("ada@example.org"), Language.DE));
        assertThat(events.appended()).singleElement().satisfies(event -> {
            assertThat(event.type()).isEqualTo("account.opened");
            assertThat(event.subject()).isEqualTo(ada.id().value());
            assertThat(event.data()).isEmpty();
        });
    }

    @Test
    void refusesAHandleThatIsTakenAndAWishThatIsFlawedWithoutAnEvent() {
        ada();
        assertRefused(AccountRefusal.HANDLE_TAKEN, this::ada);
        assertRefused(CommonRefusal.INVALID, () -> open.run(new WishedAccount("Bob", "Bob", PASSWORD, Contact.none())));
        assertThat(events.types()).containsExactly("account.opened");
    }

    @Test
    void signsInWithTheRightPasswordOnly() {
        Account ada = ada();
        Begun begun = signIn("ada", PASSWORD);
        assertThat(begun.account()).isEqualTo(ada);
        assertThat(begun.session().endsAt()).isEqualTo(Span.ofDays(30).after(NOON));
        assertRefused(AccountRefusal.WRONG_SIGN_IN, () -> signIn("ada", "wrong horse"));
    }

    @Test
    void doesTheSameWorkForAnUnknownHandleAsForAWrongPassword() {
        ada();
        assertRefused(AccountRefusal.WRONG_SIGN_IN, () -> signIn("ada", "wrong horse"));
        assertRefused(AccountRefusal.WRONG_SIGN_IN, () -> signIn("bob", PASSWORD));
        assertThat(passwords.asked()).isEqualTo(2);
    }

    @Test
    void comparesNothingMoreOnceTheLimitIsReached() {
        ada();
        for (int time = 0; time < 5; time++) {
            assertRefused(AccountRefusal.WRONG_SIGN_IN, () -> signIn("ada", "wrong horse"));
        }
        assertRefused(AccountRefusal.SIGN_IN_TOO_OFTEN, () -> signIn("ada", PASSWORD));
        assertThat(passwords.asked()).isEqualTo(5);
        clock.advance(Span.parse("PT15M"));
        assertThat(signIn("ada", PASSWORD)).isNotNull();
    }

    @Test
    void letsNobodyInWhoseAccountIsErased() {
        Account ada = ada();
        Begun begun = signIn("ada", PASSWORD);
        accounts.erase(ada.id());
        assertRefused(AccountRefusal.WRONG_SIGN_IN, () -> signIn("ada", PASSWORD));
        assertRefused(AccountRefusal.SESSION_OVER, () -> refresh.run(begun.refreshToken()));
        assertThat(know.run(ada.id(), Optional.of(begun.session().id()))).isFalse();
        assertThat(know.run(ada.id(), Optional.empty())).isFalse();
    }

    @Test
    void exchangesEachRefreshTokenOnceAndProlongsTheSession() {
        ada();
        Begun first = signIn("ada", PASSWORD);
        clock.advance(Span.ofDays(29));
        Begun second = refresh.run(first.refreshToken());
        assertThat(second.session().id()).isEqualTo(first.session().id());
        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        clock.advance(Span.ofDays(29));
        assertThat(refresh.run(second.refreshToken())).isNotNull();
    }

    @Test
    void endsTheWholeFamilyWhenATokenIsUsedTwice() {
        Account ada = ada();
        Begun first = signIn("ada", PASSWORD);
        Begun second = refresh.run(first.refreshToken());
        assertRefused(AccountRefusal.SESSION_OVER, () -> refresh.run(first.refreshToken()));
        assertRefused(AccountRefusal.SESSION_OVER, () -> refresh.run(second.refreshToken()));
        assertThat(know.run(ada.id(), Optional.of(first.session().id()))).isFalse();
        assertThat(signIn("ada", PASSWORD)).isNotNull();
    }

    @Test
    void refusesATokenNobodyEverGaveOrThatIsTooOld() {
        ada();
        Begun begun = signIn("ada", PASSWORD);
        assertRefused(AccountRefusal.SESSION_OVER, () -> refresh.run(Secret.random()));
        clock.advance(Span.ofDays(30));
        assertRefused(AccountRefusal.SESSION_OVER, () -> refresh.run(begun.refreshToken()));
    }

    @Test
    void signsOutOfOnesOwnSessionsOnly() {
        Account ada = ada();
        Account bob = open.run(new WishedAccount("bob", "Bob", PASSWORD, Contact.none()));
        Begun begun = signIn("ada", PASSWORD);
        SessionId session = begun.session().id();
        assertRefused(CommonRefusal.UNKNOWN, () -> end.run(new Actor(bob.id()), session));
        assertThat(know.run(ada.id(), Optional.of(session))).isTrue();
        assertThat(know.run(bob.id(), Optional.of(session))).isFalse();

        end.run(new Actor(ada.id()), session);
        assertThat(know.run(ada.id(), Optional.of(session))).isFalse();
        assertRefused(AccountRefusal.SESSION_OVER, () -> refresh.run(begun.refreshToken()));
        assertRefused(CommonRefusal.UNKNOWN, () -> end.run(new Actor(ada.id()), session));
        assertRefused(CommonRefusal.UNKNOWN, () -> end.run(new Actor(ada.id()), new SessionId(Ids.next(NOON))));
    }

    @Test
    void forgetsSessionsADayAfterTheyEnded() {
        ada();
        Begun begun = signIn("ada", PASSWORD);
        refresh.run(begun.refreshToken());
        clock.advance(Span.parse("P31DT1S"));
        new ForgetSessions(clock, sessions).run();
        assertThat(sessions.ofUsedToken(begun.refreshToken().digest())).isEmpty();
    }

    @Test
    void hashesSoThatOnlyTheRightPasswordMatchesAndNoTwoHashesAreAlike() {
        Argon2Passwords argon2 = new Argon2Passwords();
        var password = new WishedAccount("ada", "Ada", PASSWORD, Contact.none()).chosenPassword();
        String hash = argon2.hash(password);
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(argon2.hash(password));
        assertThat(argon2.matches(password, hash)).isTrue();
        assertThat(argon2.matches(coop.rochdale.accounts.Password.typed("wrong horse"), hash))
                .isFalse();
    }

    private Account ada() {
        return open.run(
                new WishedAccount("ada", "Ada", PASSWORD, new Contact(Optional.of("ada@example.org"), Language.DE)));
    }

    private Begun signIn(String handle, String password) {
        return begin.run(new BeginSession.Request(handle, password, "192.0.2.1"));
    }

    private static void assertRefused(Refusal refusal, ThrowingCallable act) {
        assertThat(catchThrowableOfType(Refused.class, act).refusal()).isEqualTo(refusal);
    }
}
