package coop.rochdale.events.jpa;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.JsonText;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** Appends without a number; the database gives it at commit. */
@Dependent
class JpaEvents implements Events {

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
}
