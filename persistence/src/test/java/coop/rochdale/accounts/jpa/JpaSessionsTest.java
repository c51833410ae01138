package coop.rochdale.accounts.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.accounts.Account;
import coop.rochdale.accounts.Contact;
import coop.rochdale.accounts.NewAccount;
import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.Session;
import coop.rochdale.accounts.Sessions.Rotation;
import coop.rochdale.accounts.SessionsContract;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JpaSessionsTest extends DatabaseTest implements SessionsContract {

    @Override
    public <T> T accounts(Function<Ports, T> work) {
        return tx(database -> work.apply(ports(database)));
    }

    @Override
    public void erase(AccountId account) {
        run(database ->
                database.run("update account set erased_at = ? where id = ?", NOW.plusSeconds(1), account.value()));
    }

    @Test
    void letsOneOfManySimultaneousExchangesOfATokenWin() throws Exception {
        Begun begun = begun();
        Callable<Optional<Session>> exchange = () -> accounts(ports ->
                ports.sessions().rotate(begun.token().digest(), Secret.random().digest(), new Rotation(LATER, END)));
        assertThat(winners(exchange, Optional::isPresent)).isEqualTo(1);
    }

    @Test
    void letsOneOfManyWhoWantAHandleAtOnceHaveIt() throws Exception {
        Callable<Boolean> opening = () -> {
            Account account = new Account(new AccountId(Ids.next(NOW)), "wanted-by-all", "Somebody", NOW);
            try {
                return accounts(ports -> {
                    ports.accounts().open(new NewAccount(account, Contact.none(), "hash"));
                    return true;
                });
            } catch (Refused taken) {
                return false;
            }
        };
        assertThat(winners(opening, won -> won)).isEqualTo(1);
    }

    private static <T> int winners(Callable<T> attempt, Function<T, Boolean> won) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        int winners = 0;
        for (Future<T> done : threads.invokeAll(Collections.nCopies(24, attempt))) {
            winners += won.apply(done.get()) ? 1 : 0;
        }
        threads.shutdown();
        return winners;
    }

    private static Ports ports(Database database) {
        JpaAccounts accounts = new JpaAccounts(database);
        return new Ports(accounts, accounts, accounts, new JpaSessions(database));
    }
}
