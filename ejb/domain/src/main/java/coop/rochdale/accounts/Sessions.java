package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every session with its chain of refresh tokens. */
public interface Sessions {

    /** Begins a session whose first refresh token has this digest. */
    void begin(Session session, Secret.Digest first);

    /**
     * Uses up a refresh token and puts the next one in its place, in one step that one of two simultaneous callers wins;
     * the session then ends at {@code endsAt} at the latest. Empty if the token was never given, was used before, or its
     * session is over.
     */
    Optional<Session> rotate(Secret.Digest used, Secret.Digest next, Rotation when);

    /** The session a refresh token belongs to that was used before, whether or not the session is over. */
    Optional<SessionId> ofUsedToken(Secret.Digest used);

    /** Whose these sessions are, without those that were ended or revoked, or whose account is erased. */
    Map<SessionId, AccountId> standing(Collection<SessionId> sessions);

    /** Whether this session of this account was neither ended nor revoked, and the account is not erased. */
    default boolean stands(SessionId session, AccountId account) {
        return account.equals(standing(List.of(session)).get(session));
    }

    /** Ends a session of this account; answers false if there is none that stands. */
    boolean end(SessionId session, AccountId account, Instant now);

    /** Ends a session whoever it belongs to, since somebody has a copy of one of its tokens. */
    void revoke(SessionId session, Instant now);

    /** Forgets sessions that were over before this instant; answers how many. */
    int forget(Instant before);

    /** When a token is exchanged, and until when the session then lasts. */
    record Rotation(Instant now, Instant endsAt) {}
}
