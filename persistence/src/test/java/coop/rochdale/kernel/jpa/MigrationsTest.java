package coop.rochdale.kernel.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class MigrationsTest {
    private final PGSimpleDataSource database = new PGSimpleDataSource();

    MigrationsTest() {
        database.setURL(TestServer.freshDatabase());
    }

    @Test
    void changeNothingTheSecondTime() throws SQLException {
        String before = ask("select count(*) from flyway_schema_history");

        Migrations.migrate(database);

        assertThat(ask("select count(*) from flyway_schema_history")).isEqualTo(before);
    }

    @Test
    void leaveADatabaseAloneThatANewerProgramWrote() throws SQLException {
        run("insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                + " installed_by, execution_time, success)"
                + " values (9999, '9999', 'of the future', 'SQL', 'V9999__of_the_future.sql', 1, 'them', 1, true)");

        assertThatThrownBy(() -> Migrations.migrate(database))
                .isInstanceOf(Schema.NewerSchema.class)
                .hasMessageContaining("newer Rochdale (schema 9999")
                .hasMessageEndingWith("start that version");
    }

    private void run(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
