package coop.rochdale.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Remembers what was appended, in order. */
public final class InMemoryEvents implements Events, EventQueries {

    private final List<NewEvent> appended = new ArrayList<>();
    private final List<Instant> times = new ArrayList<>();

    @Override
    public void append(NewEvent event, Instant at) {
        appended.add(event);
        times.add(at);
    }

    @Override
    public List<Event> after(long seq, Set<String> types, int most) {
        return IntStream.range(Math.toIntExact(seq), appended.size())
                .filter(index ->
                        types.isEmpty() || types.contains(appended.get(index).type()))
                .limit(most)
                .mapToObj(this::numbered)
                .toList();
    }

    @Override
    public long newest() {
        return appended.size();
    }

    private Event numbered(int index) {
        NewEvent event = appended.get(index);
        return new Event(index + 1L, times.get(index), event.type(), event.subject(), event.act(), event.data());
    }

    public List<NewEvent> appended() {
        return List.copyOf(appended);
    }

    public List<String> types() {
        return appended.stream().map(NewEvent::type).toList();
    }
}
