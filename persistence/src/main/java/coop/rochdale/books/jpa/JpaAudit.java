package coop.rochdale.books.jpa;

import coop.rochdale.books.Audit;
import coop.rochdale.books.Breach;
import coop.rochdale.books.Verdict;
import coop.rochdale.kernel.jpa.Examination;
import coop.rochdale.kernel.jpa.Finding;
import coop.rochdale.kernel.jpa.LongWork;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What {@code ./rochdale check} looks at, on a connection of the server's pool that is held for as long as it takes. */
@Dependent
class JpaAudit implements Audit {

    /** Whoever knows which ballot is odd knows who cast one. */
    private static final String SECRET = "ballot";

    @Resource(lookup = "java:app/jdbc/rochdale")
    private @Nullable DataSource pool;

    @Override
    public Verdict examine() {
        if (pool == null) {
            throw new IllegalStateException("no container injected the pool");
        }
        try (Connection connection = LongWork.in(pool).getConnection()) {
            try {
                return verdict(Examination.of(connection));
            } finally {
                connection.setAutoCommit(true);
            }
        } catch (SQLException trouble) {
            throw new PersistenceException(trouble);
        }
    }

    static Verdict verdict(Examination examined) {
        return new Verdict(
                examined.invariants(),
                examined.broken(),
                examined.findings().stream().map(JpaAudit::breach).toList());
    }

    private static Breach breach(Finding finding) {
        return new Breach(
                finding.invariant(),
                finding.table(),
                Optional.of(finding.key()).filter(key -> !finding.table().equals(SECRET)));
    }
}
