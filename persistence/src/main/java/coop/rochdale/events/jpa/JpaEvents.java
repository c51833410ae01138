package coop.rochdale.events.jpa;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.JsonText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Appends without a number; the database gives it at commit. */
@Dependent
class JpaEvents implements Events {

    private static final String MANY = "insert into event (id, occurred_at, type, subject, act, data)"
            + " select id, ?, type, subject, act, data::jsonb"
            + " from unnest(?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[]) with ordinality"
            + " as happened (id, type, subject, act, data, place) order by place";

    private final Database database;

    @Inject
    JpaEvents(Database database) {
        this.database = database;
    }

    @Override
    public void append(NewEvent event, Instant at) {
        database.run(
                "insert into event (id, occurred_at, type, subject, act, data) values (?, ?, ?, ?, ?, ?::jsonb)",
                Ids.next(at),
                at,
                event.type(),
                event.subject(),
                event.act().map(ActId::value).orElse(null),
                JsonText.of(event.data()));
    }

    @Override
    public void appendAll(List<NewEvent> events, Instant at) {
        if (events.isEmpty()) {
            return;
        }
        database.run(
                MANY,
                at,
                Columns.of(events, event -> Ids.next(at)),
                Columns.of(events, NewEvent::type),
                Columns.of(events, NewEvent::subject),
                Columns.of(events, event -> event.act().map(ActId::value).orElse(null)),
                Columns.of(events, event -> JsonText.of(event.data())));
    }
}
