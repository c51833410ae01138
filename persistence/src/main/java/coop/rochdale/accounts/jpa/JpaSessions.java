package coop.rochdale.accounts.jpa;

import coop.rochdale.accounts.Secret;
import coop.rochdale.accounts.Session;
import coop.rochdale.accounts.SessionId;
import coop.rochdale.accounts.Sessions;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** The tables session and refresh_token. */
@Dependent
class JpaSessions implements Sessions {

    /** Whoever marks the token first has it; the other waits for that transaction, then finds nothing left to mark. */
    private static final String USE_UP = "update refresh_token t set used_at = ? from session s, account a"
            + " where t.digest = ? and t.used_at is null and s.id = t.session and s.revoked_at is null and s.ends_at > ?"
            + " and a.id = s.account and a.erased_at is null returning s.id";

    private static final String PROLONG =
            "update session set ends_at = ? where id = ? returning id, account, begun_at, ends_at";
    private static final String STANDING = "select s.id, s.account from session s join account a on a.id = s.account"
            + " where s.revoked_at is null and a.erased_at is null and s.id ";
    /** For one alone: PostgreSQL plans a list anew each time, which takes longer than to run it. */
    private static final String STANDING_ONE = STANDING + "= ?";

    private static final String STANDING_SOME = STANDING + "= any (?::uuid[])";

    private final Database database;

    @Inject
    JpaSessions(Database database) {
        this.database = database;
    }

    @Override
    public void begin(Session session, Secret.Digest first) {
        database.run(
                "insert into session (id, account, begun_at, ends_at) values (?, ?, ?, ?)",
                session.id().value(),
                session.account().value(),
                session.begunAt(),
                session.endsAt());
        issue(session.id(), first, session.begunAt());
    }

    @Override
    public Optional<Session> rotate(Secret.Digest used, Secret.Digest next, Rotation when) {
        return database.one(USE_UP, row -> new SessionId(row.uuid("id")), when.now(), used.bytes(), when.now())
                .flatMap(session -> {
                    issue(session, next, when.now());
                    return database.one(PROLONG, JpaSessions::session, when.endsAt(), session.value());
                });
    }

    @Override
    public Optional<SessionId> ofUsedToken(Secret.Digest used) {
        return database.one(
                "select session from refresh_token where digest = ? and used_at is not null",
                row -> new SessionId(row.uuid("session")),
                (Object) used.bytes());
    }

    @Override
    public Map<SessionId, AccountId> standing(Collection<SessionId> sessions) {
        List<UUID> ids = sessions.stream().map(SessionId::value).distinct().toList();
        boolean one = ids.size() == 1;
        return database
                .list(
                        one ? STANDING_ONE : STANDING_SOME,
                        row -> Map.entry(new SessionId(row.uuid("id")), new AccountId(row.uuid("account"))),
                        one ? ids.get(0) : ids)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public boolean end(SessionId session, AccountId account, Instant now) {
        return database.run(
                        "update session set revoked_at = ? where id = ? and account = ? and revoked_at is null",
                        now,
                        session.value(),
                        account.value())
                == 1;
    }

    @Override
    public void revoke(SessionId session, Instant now) {
        database.run("update session set revoked_at = ? where id = ? and revoked_at is null", now, session.value());
    }

    @Override
    public int forget(Instant before) {
        return database.run("delete from session where ends_at < ? or revoked_at < ?", before, before);
    }

    private void issue(SessionId session, Secret.Digest token, Instant now) {
        database.run(
                "insert into refresh_token (digest, session, issued_at) values (?, ?, ?)",
                token.bytes(),
                session.value(),
                now);
    }

    private static Session session(Row row) throws SQLException {
        return new Session(
                new SessionId(row.uuid("id")),
                new AccountId(row.uuid("account")),
                row.instant("begun_at"),
                row.instant("ends_at"));
    }
}
