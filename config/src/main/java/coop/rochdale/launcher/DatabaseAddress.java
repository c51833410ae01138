package coop.rochdale.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** How the server reaches its database. */
record DatabaseAddress(String url, String user, String password) {
    private static final String SECONDS_TO_ANSWER = "40";

    Connection connect() throws SQLException {
        Properties properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("loginTimeout", SECONDS_TO_ANSWER);
        return DriverManager.getConnection(url, properties);
    }

    /**
     * Asks it once, so that a wrong address is told now and not by a stack trace later.
     *
     * @param advice what to do about it
     */
    DatabaseAddress refuseUnreachable(String advice) {
        try (Connection connection = connect()) {
            int version = connection.getMetaData().getDatabaseMajorVersion();
            if (version < 15) {
                throw new Complaint("The database is PostgreSQL %d: Rochdale needs 15 or newer.".formatted(version));
            }
            return this;
        } catch (SQLException e) {
            String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
            throw new Complaint(
                    "The database %s cannot be used (%s): %s.".formatted(withoutParameters(), reason, advice), e);
        }
    }

    /** What may be shown: parameters can hold a password. */
    String withoutParameters() {
        int question = url.indexOf('?');
        return question < 0 ? url : url.substring(0, question);
    }

    @Override
    public String toString() {
        return withoutParameters();
    }
}
