package coop.rochdale.events.jpa;

import coop.rochdale.events.Event;
import coop.rochdale.events.EventQueries;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Reads numbered events only: without a number it is still being committed. */
@Dependent
class SqlEventQueries implements EventQueries {

    private final Database database;

    @Inject
    SqlEventQueries(Database database) {
        this.database = database;
    }

    @Override
    public List<Event> after(long seq, Set<String> types, int most) {
        if (types.isEmpty()) {
            return database.list(
                    "select * from event where seq > ? order by seq limit ?", SqlEventQueries::event, seq, most);
        }
        return database.list(
                "select * from event where type = any(?) and seq > ? order by seq limit ?",
                SqlEventQueries::event,
                List.copyOf(types),
                seq,
                most);
    }

    @Override
    public long newest() {
        return database.one("select last_seq from event_head", row -> row.number("last_seq"))
                .orElseThrow();
    }

    private static Event event(Row row) throws SQLException {
        return new Event(
                row.number("seq"),
                row.instant("occurred_at"),
                row.text("type"),
                row.uuid("subject"),
                row.maybeUuid("act").map(ActId::new),
                row.json("data"));
    }
}
