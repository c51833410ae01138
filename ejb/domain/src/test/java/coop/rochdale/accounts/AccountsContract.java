package coop.rochdale.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
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
    record Ports(Accounts accounts, Credentials credentials, Sessions sessions) {}

    /** Opens an account under a handle no other test uses. */
    default Account someone() {
        Account account =
                new Account(new AccountId(Ids.next(NOW)), "person-" + PEOPLE.incrementAndGet(), "Ada Lovelace", NOW);
        accounts(ports -> {
            ports.accounts().open(new NewAccount(account, Optional.of("ada@example.org"), "hash"));
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
        Optional<String> email = accounts(ports -> ports.accounts().emailOf(account.id()));
        assertThat(byId).contains(account);
        assertThat(byHandle).contains(account);
        assertThat(email).contains("ada@example.org");
        assertThat(proof).contains(new Credentials.Proof(account, "hash"));
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
                    ports.accounts().open(new NewAccount(second, Optional.empty(), "hash"));
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(AccountRefusal.HANDLE_TAKEN));
    }
}
