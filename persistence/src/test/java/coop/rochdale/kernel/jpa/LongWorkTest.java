package coop.rochdale.kernel.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** On a database whose answers count as lost after a second. */
class LongWorkTest {
    private static final String SLOW = "select pg_sleep(1.5)";

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    LongWorkTest() {
        database.setURL(TestServer.freshDatabase());
        database.setSocketTimeout(1);
    }

    @Test
    void takesItsTimeAndNothingElseDoes() throws SQLException {
        try (Connection connection = database.getConnection()) {
            assertThat(LongWork.on(connection, () -> run(connection))).isTrue();
            assertThat(connection.getNetworkTimeout()).isEqualTo(1_000);
            assertThatThrownBy(() -> run(connection)).isInstanceOf(PersistenceException.class);
        }
    }

    @Test
    void lendsPatienceToAllConnectionsOfAPoolUntilTheyAreGivenBack() throws SQLException {
        Connection given;
        try (Connection connection = LongWork.in(database).getConnection()) {
            assertThat(run(connection)).isTrue();
            given = connection.unwrap(Connection.class);
            assertThat(given.getNetworkTimeout()).isGreaterThan(60_000);
        }
        assertThat(given.isClosed()).isTrue();
    }

    private static boolean run(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            return statement.execute(SLOW);
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }
}
