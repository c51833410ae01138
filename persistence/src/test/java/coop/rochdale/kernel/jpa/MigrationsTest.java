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

    @Test
    void aMomentEndsWithEveryCommitAndNoSooner() throws SQLException {
        run("create table written (id int)");
        for (int turn = 0; turn < 500; turn++) {
            String before = ask(Migrations.MOMENT);
            run("insert into written values (1)");
            assertThat(ask(Migrations.MOMENT)).isNotEqualTo(before);
        }
        // The clock may go on between two questions, or the database tidy up; not each time.
        int turns = 0;
        while (!ask(Migrations.MOMENT).equals(ask(Migrations.MOMENT))) {
            assertThat(++turns).isLessThan(1_000);
        }
    }

    @Test
    void aMomentEndsWhenWhatWasLongUnderWayIsCommitted() throws SQLException {
        run("create table written (id int)");
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("insert into written values (1)");
            run("insert into written values (2)");
            String before = snapshot();
            other.commit();
            assertThat(snapshot()).isNotEqualTo(before);
        }
    }

    /** Without the clock. */
    private String snapshot() throws SQLException {
        String moment = ask(Migrations.MOMENT);
        return moment.substring(0, moment.indexOf(' '));
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
