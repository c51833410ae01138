package coop.rochdale.kernel.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** One real PostgreSQL for all tests of the module, with a migrated database to copy for each test class. */
final class TestServer {

    private static final TestServer ONLY = new TestServer();
    private static final AtomicInteger COPIES = new AtomicInteger();

    private final EmbeddedPostgres postgres;

    private TestServer() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "200")
                    .start();
            sql("create database migrated");
            Flyway.configure()
                    .dataSource(postgres.getDatabase("postgres", "migrated"))
                    .load()
                    .migrate();
        } catch (IOException trouble) {
            throw new UncheckedIOException(trouble);
        }
    }

    /** The JDBC address of a fresh, migrated, empty database. */
    static String freshDatabase() {
        String name = "copy" + COPIES.incrementAndGet();
        ONLY.sql("create database " + name + " template migrated");
        return ONLY.postgres.getJdbcUrl("postgres", name) + "&stringtype=unspecified";
    }

    private void sql(String statement) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement command = connection.createStatement()) {
            command.execute(statement);
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
    }
}
