package coop.rochdale.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Remembers what was appended, in order. */
public final class InMemoryEvents implements Events {

    private final List<NewEvent> appended = new ArrayList<>();

    @Override
    public void append(NewEvent event, Instant at) {
        appended.add(event);
    }

    public List<NewEvent> appended() {
        return List.copyOf(appended);
    }

    public List<String> types() {
        return appended.stream().map(NewEvent::type).toList();
    }
}
