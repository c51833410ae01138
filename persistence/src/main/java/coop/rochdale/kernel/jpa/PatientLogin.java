package coop.rochdale.kernel.jpa;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.eclipse.persistence.exceptions.DatabaseException;
import org.eclipse.persistence.sessions.DatasourceLogin;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;

/**
 * The first of the application to need the database, before anything of it runs. Whoever starts the database at the same
 * time as the server says by {@code rochdale.db.start.seconds} for how long it may be away; without, it must be there.
 */
public final class PatientLogin implements SessionCustomizer {
    private static final String SECONDS = "rochdale.db.start.seconds";
    private static final long LOOK_MILLIS = 50;

    @Override
    public void customize(Session session) throws InterruptedException {
        if (session.getDatasourceLogin() instanceof DatasourceLogin login) {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(Integer.getInteger(SECONDS, 0));
            while (System.nanoTime() - end < 0 && !answers(login, session)) {
                Thread.sleep(LOOK_MILLIS);
            }
        }
    }

    private static boolean answers(DatasourceLogin login, Session session) {
        try (Connection connection = (Connection) login.connectToDatasource(null, session)) {
            return !connection.isClosed();
        } catch (DatabaseException | SQLException e) {
            return false;
        }
    }
}
