package coop.rochdale.kernel.jpa;

import coop.rochdale.kernel.Schema;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** Flyway on {@code db/migration}. Flyway takes an advisory lock, so that servers starting together take turns. */
@ApplicationScoped
class Migrations implements Schema {
    private static final int PING_TIMEOUT_SECONDS = 2;

    /** A snapshot tells apart which transactions have ended: every one that wrote changes it when it commits. */
    static final String MOMENT = """
            select pg_current_snapshot()::text || ' ' || date_bin('200 milliseconds', rochdale_now(), 'epoch')::text
            """;

    @Resource(lookup = "java:app/jdbc/rochdale")
    private DataSource database;

    @Override
    public void migrate() {
        migrate(LongWork.in(database));
    }

    @Override
    public boolean reachable() {
        try (Connection connection = database.getConnection()) {
            return connection.isValid(PING_TIMEOUT_SECONDS);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public String moment() {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(MOMENT);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        } catch (SQLException trouble) {
            throw new PersistenceException(trouble);
        }
    }

    /** Also the way tests build a schema, outside any container. */
    static void migrate(DataSource database) {
        // The class loader of this jar: in a container the thread's own may see another application.
        Flyway flyway = Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(database)
                .locations("classpath:db/migration")
                .load();
        refuseNewer(flyway.info());
        flyway.migrate();
    }

    private static void refuseNewer(MigrationInfoService info) {
        latest(info.applied()).filter(found -> found.compareTo(known(info)) > 0).ifPresent(found -> {
            throw new NewerSchema(found.toString(), known(info).toString());
        });
    }

    private static MigrationVersion known(MigrationInfoService info) {
        MigrationInfo[] resolved = Arrays.stream(info.all())
                .filter(migration -> migration.getState().isResolved())
                .toArray(MigrationInfo[]::new);
        return latest(resolved).orElse(MigrationVersion.EMPTY);
    }

    private static Optional<MigrationVersion> latest(MigrationInfo[] migrations) {
        return Arrays.stream(migrations)
                .flatMap(migration -> Optional.ofNullable(migration.getVersion()).stream())
                .max(Comparator.naturalOrder());
    }
}
