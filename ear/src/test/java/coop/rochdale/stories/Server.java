package coop.rochdale.stories;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;

/** A running server, seen from outside: its address, its database, its clock, its log. */
interface Server extends AutoCloseable {
    String FOUNDER = "founder";
    String FOUNDER_PASSWORD = "correct-horse-battery";

    /** Without a slash at the end. */
    URI address();

    /** For looking at what must (not) be there, and for the clock; stories change nothing else in it. */
    Connection database() throws SQLException;

    /** All that was logged so far. */
    String log();

    Clock clock();

    @Override
    void close();
}
