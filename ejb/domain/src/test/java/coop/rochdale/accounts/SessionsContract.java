package coop.rochdale.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.accounts.Sessions.Rotation;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every keeper of sessions must keep to, on top of accounts. */
public interface SessionsContract extends AccountsContract {

    Instant END = NOW.plusSeconds(86_400);

    /** A session of somebody new that began at {@link #NOW}, with its first token. */
    default Begun begun() {
        Account account = someone();
        Session session = new Session(new SessionId(Ids.next(NOW)), account.id(), NOW, END);
        Secret first = Secret.random();
        accounts(ports -> {
            ports.sessions().begin(session, first.digest());
            return true;
        });
        return new Begun(session, first);
    }

    /** A session and the secret that prolongs it. */
    record Begun(Session session, Secret token) {}

    @Test
    default void exchangesATokenOnceForTheNext() {
        Begun begun = begun();
        Secret next = Secret.random();
        assertThat(rotate(begun.token(), next, LATER))
                .map(Session::id)
                .contains(begun.session().id());
        assertThat(rotate(begun.token(), Secret.random(), LATER)).isEmpty();
        assertThat(rotate(next, Secret.random(), LATER)).isPresent();
    }

    @Test
    default void prolongsTheSessionWithEachExchange() {
        Begun begun = begun();
        Secret next = Secret.random();
        Instant longer = END.plusSeconds(86_400);
        Optional<Session> prolonged = accounts(
                ports -> ports.sessions().rotate(begun.token().digest(), next.digest(), new Rotation(LATER, longer)));
        assertThat(prolonged).map(Session::endsAt).contains(longer);
        assertThat(rotate(next, Secret.random(), END.plusSeconds(1))).isPresent();
    }

    @Test
    default void tellsTheSessionOfAUsedTokenOnly() {
        Begun begun = begun();
        assertThat(ofUsed(begun.token())).isEmpty();
        rotate(begun.token(), Secret.random(), LATER);
        assertThat(ofUsed(begun.token())).contains(begun.session().id());
        assertThat(ofUsed(Secret.random())).isEmpty();
    }

    @Test
    default void exchangesNothingOnceTheSessionIsOver() {
        Begun ended = begun();
        assertThat(end(ended.session(), ended.session().account())).isTrue();
        assertThat(rotate(ended.token(), Secret.random(), LATER)).isEmpty();

        Begun expired = begun();
        assertThat(rotate(expired.token(), Secret.random(), END)).isEmpty();

        Begun revoked = begun();
        accounts(ports -> {
            ports.sessions().revoke(revoked.session().id(), LATER);
            return true;
        });
        assertThat(rotate(revoked.token(), Secret.random(), LATER)).isEmpty();
    }

    @Test
    default void letsOnlyItsOwnerEndASession() {
        Begun begun = begun();
        assertThat(end(begun.session(), someone().id())).isFalse();
        assertThat(stands(begun.session())).isTrue();
        assertThat(end(begun.session(), begun.session().account())).isTrue();
        assertThat(stands(begun.session())).isFalse();
        assertThat(end(begun.session(), begun.session().account())).isFalse();
    }

    @Test
    default void endsEverySessionOfAnErasedAccount() {
        Begun begun = begun();
        erase(begun.session().account());
        assertThat(stands(begun.session())).isFalse();
        assertThat(rotate(begun.token(), Secret.random(), LATER)).isEmpty();
    }

    @Test
    default void forgetsWhatIsLongOver() {
        Begun over = begun();
        Begun running = begun();
        end(over.session(), over.session().account());
        int forgotten = accounts(ports -> ports.sessions().forget(LATER.plusSeconds(1)));
        assertThat(forgotten).isPositive();
        assertThat(ofUsed(over.token())).isEmpty();
        assertThat(rotate(running.token(), Secret.random(), LATER)).isPresent();
    }

    @Test
    default void tellsOfSeveralSessionsAtOnceWhichStand() {
        Session standing = begun().session();
        Session other = begun().session();
        Session ended = begun().session();
        end(ended, ended.account());
        List<SessionId> asked = List.of(standing.id(), ended.id(), other.id(), standing.id());
        assertThat(standing(asked))
                .containsOnly(Map.entry(standing.id(), standing.account()), Map.entry(other.id(), other.account()));
        assertThat(standing(List.of(ended.id()))).isEmpty();
        assertThat(standing(List.of())).isEmpty();
    }

    private Map<SessionId, AccountId> standing(List<SessionId> asked) {
        return accounts(ports -> ports.sessions().standing(asked));
    }

    private Optional<Session> rotate(Secret used, Secret next, Instant now) {
        return accounts(ports -> ports.sessions().rotate(used.digest(), next.digest(), new Rotation(now, END)));
    }

    private Optional<SessionId> ofUsed(Secret token) {
        return accounts(ports -> ports.sessions().ofUsedToken(token.digest()));
    }

    private boolean stands(Session session) {
        return accounts(ports -> ports.sessions().stands(session.id(), session.account()));
    }

    private boolean end(Session session, AccountId account) {
        return accounts(ports -> ports.sessions().end(session.id(), account, LATER));
    }
}
