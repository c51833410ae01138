package coop.rochdale.accounts;

import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sessions in maps. */
public final class InMemorySessions implements Sessions {

    private final InMemoryAccounts accounts;
    private final Map<SessionId, Session> sessions = new HashMap<>();
    private final Map<Secret.Digest, SessionId> tokens = new HashMap<>();
    private final Set<Secret.Digest> used = new HashSet<>();
    private final Map<SessionId, Instant> revoked = new HashMap<>();

    /** The accounts tell whose sessions are over by erasure. */
    public InMemorySessions(InMemoryAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public void begin(Session session, Secret.Digest first) {
        sessions.put(session.id(), session);
        tokens.put(first, session.id());
    }

    @Override
    public Optional<Session> rotate(Secret.Digest old, Secret.Digest next, Rotation when) {
        Optional<Session> session = Optional.ofNullable(tokens.get(old))
                .map(sessions::get)
                .filter(found -> !used.contains(old) && found.endsAt().isAfter(when.now()))
                .filter(found -> stands(found.id(), found.account()))
                .map(found -> new Session(found.id(), found.account(), found.begunAt(), when.endsAt()));
        session.ifPresent(found -> {
            used.add(old);
            begin(found, next);
        });
        return session;
    }

    @Override
    public Optional<SessionId> ofUsedToken(Secret.Digest token) {
        return Optional.ofNullable(tokens.get(token)).filter(found -> used.contains(token));
    }

    @Override
    public Map<SessionId, AccountId> standing(Collection<SessionId> asked) {
        return asked.stream()
                .distinct()
                .map(sessions::get)
                .filter(Objects::nonNull)
                .filter(session -> !revoked.containsKey(session.id())
                        && accounts.byId(session.account()).isPresent())
                .collect(Collectors.toMap(Session::id, Session::account));
    }

    @Override
    public boolean end(SessionId id, AccountId account, Instant now) {
        boolean stands = stands(id, account);
        if (stands) {
            revoke(id, now);
        }
        return stands;
    }

    @Override
    public void revoke(SessionId id, Instant now) {
        revoked.putIfAbsent(id, now);
    }

    @Override
    public int forget(Instant before) {
        Set<SessionId> over = new HashSet<>();
        sessions.values().stream()
                .filter(session -> session.endsAt().isBefore(before)
                        || revoked.getOrDefault(session.id(), Instant.MAX).isBefore(before))
                .forEach(session -> over.add(session.id()));
        sessions.keySet().removeAll(over);
        tokens.values().removeAll(over);
        return over.size();
    }
}
