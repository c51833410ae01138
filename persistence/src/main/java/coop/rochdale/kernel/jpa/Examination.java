package coop.rochdale.kernel.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;

/**
 * Recomputes everything that must hold, in one moment of a database that may be in use, and names the rows that are wrong.
 *
 * @param invariants how many rules were looked at
 * @param broken how many breaches there are in all; of each rule the first hundred are among the findings
 */
public record Examination(int invariants, long broken, List<Finding> findings) {

    /** Examines a database through a connection that nobody uses meanwhile; it is rolled back, for nothing was written. */
    public static Examination of(Connection connection) throws SQLException {
        Examination examined = of(Snapshot.on(connection));
        connection.rollback();
        return examined;
    }

    /** Examines what a running transaction sees. */
    public static Examination within(Connection connection) throws SQLException {
        return of(Snapshot.within(connection));
    }

    /** Every rule there is, capability after capability. */
    public static List<Invariant> rules() {
        // The class loader of this jar: in a container the thread's own may see another application.
        return ServiceLoader.load(Soundness.class, Examination.class.getClassLoader()).stream()
                .flatMap(found -> found.get().invariants().stream())
                .toList();
    }

    public boolean isSound() {
        return broken == 0;
    }

    private static Examination of(Snapshot snapshot) throws SQLException {
        List<Invariant> rules = rules();
        List<Finding> all = new ArrayList<>();
        long broken = 0;
        for (Invariant rule : rules) {
            Findings findings = new Findings(rule);
            snapshot.search(rule, findings);
            all.addAll(findings.remembered());
            broken += findings.count();
        }
        return new Examination(rules.size(), broken, List.copyOf(all));
    }
}
