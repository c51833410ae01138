package coop.rochdale.kernel.jpa;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** The one clock: the database's, so that servers whose own clocks differ agree. One query a reading. */
@Dependent
class DatabaseClock implements InstantSource {

    private final Database database;

    @Inject
    DatabaseClock(Database database) {
        this.database = database;
    }

    @Override
    public Instant instant() {
        return database.one("select rochdale_now() as now", row -> row.instant("now"))
                .orElseThrow();
    }
}
