package coop.rochdale.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** What every keeper of accounts and sessions must keep to. */
public interface AccountsContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    Instant LATER = NOW.plusSeconds(3_600);
    AtomicInteger PEOPLE = new AtomicInteger();

    /** Does the work in a transaction of its own. */
    <T> T accounts(Function<Ports, T> work);

    /** Erases an account by whatever means the keeper has. */
    void erase(AccountId account);

    /** The ports under test. */
    record Ports(Accounts accounts, Contacts contacts, Credentials credentials, Sessions sessions) {}

    /** Opens an account under a handle no other test uses. */
    default Account someone() {
        Account account =
                new Account(new AccountId(Ids.next(NOW)), "person-" + PEOPLE.incrementAndGet(), "Ada Lovelace", NOW);
        accounts(ports -> {
            ports.accounts()
                    .open(new NewAccount(account, new Contact(Optional.of("ada@example.org"), Language.DE), "hash"));
            return true;
        });
        return account;
    }

    @Test
    default void findsAnAccountByIdAndByHandle() {
        Account account = someone();
        Optional<Account> byId = accounts(ports -> ports.accounts().byId(account.id()));
        Optional<Account> byHandle = accounts(ports -> ports.accounts().byHandle(account.handle()));
        Optional<Credentials.Proof> proof =
                accounts(ports -> ports.credentials().of(account.handle()));
        Optional<Contacts.Kept> kept = accounts(ports -> ports.contacts().of(account.id()));
        assertThat(byId).contains(account);
        assertThat(byHandle).contains(account);
        assertThat(kept).contains(new Contacts.Kept(new Contact(Optional.of("ada@example.org"), Language.DE), 0));
        assertThat(proof).contains(new Credentials.Proof(account, "hash"));
    }

    @Test
    default void changesHowAPersonIsReachedAsLongAsNobodyElseDid() {
        Account account = someone();
        Contact silent = new Contact(Optional.empty(), Language.EN);
        change(account.id(), new Contacts.Kept(silent, 0));
        assertThat(contact(account.id())).contains(new Contacts.Kept(silent, 1));
        Contacts.Kept stale = new Contacts.Kept(Contact.none(), 0);
        assertThatThrownBy(() -> change(account.id(), stale))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.IF_MATCH_STALE));
        erase(account.id());
        assertThat(contact(account.id())).isEmpty();
        assertThatThrownBy(() -> change(account.id(), new Contacts.Kept(silent, 1)))
                .isInstanceOf(Refused.class);
    }

    private Optional<Contacts.Kept> contact(AccountId id) {
        return accounts(ports -> ports.contacts().of(id));
    }

    private void change(AccountId id, Contacts.Kept wish) {
        accounts(ports -> {
            ports.contacts().change(id, wish);
            return true;
        });
    }

    @Test
    default void findsNobodyWhereNobodyIs() {
        Optional<Account> byId = accounts(ports -> ports.accounts().byId(new AccountId(Ids.next(NOW))));
        Optional<Account> byHandle = accounts(ports -> ports.accounts().byHandle("nobody-here"));
        assertThat(byId).isEmpty();
        assertThat(byHandle).isEmpty();
    }

    @Test
    default void givesAHandleOnceEvenAfterItsHolderIsErased() {
        Account account = someone();
        assertTaken(account.handle());
        erase(account.id());
        assertTaken(account.handle());
    }

    @Test
    default void findsAnErasedAccountNoMore() {
        Account account = someone();
        erase(account.id());
        Optional<Account> byId = accounts(ports -> ports.accounts().byId(account.id()));
        Optional<Account> byHandle = accounts(ports -> ports.accounts().byHandle(account.handle()));
        Optional<Credentials.Proof> proof =
                accounts(ports -> ports.credentials().of(account.handle()));
        assertThat(byId).isEmpty();
        assertThat(byHandle).isEmpty();
        assertThat(proof).isEmpty();
    }

    private void assertTaken(String handle) {
        Account second = new Account(new AccountId(Ids.next(NOW)), handle, "Another", NOW);
        assertThatThrownBy(() -> accounts(ports -> {
                    ports.accounts().open(new NewAccount(second, Contact.none(), "hash"));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(AccountRefusal.HANDLE_TAKEN));
    }
}
