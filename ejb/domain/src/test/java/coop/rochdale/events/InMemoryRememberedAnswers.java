package coop.rochdale.events;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Remembers answers as long as the test runs; a test says itself which slots other transactions hold. */
public final class InMemoryRememberedAnswers implements RememberedAnswers {

    private final Map<Slot, Entry> entries = new HashMap<>();
    private final Set<Slot> heldByOthers = new HashSet<>();

    public void holdElsewhere(Slot slot) {
        heldByOthers.add(slot);
    }

    @Override
    public boolean claim(Slot slot) {
        return !heldByOthers.contains(slot);
    }

    @Override
    public Optional<Remembered> find(Slot slot, Instant since) {
        return Optional.ofNullable(entries.get(slot))
                .filter(entry -> !entry.at().isBefore(since))
                .map(Entry::answer);
    }

    @Override
    public void remember(Slot slot, Remembered answer, Instant at) {
        entries.put(slot, new Entry(answer, at));
    }

    @Override
    public int forget(Instant before) {
        int had = entries.size();
        entries.values().removeIf(entry -> entry.at().isBefore(before));
        return had - entries.size();
    }

    private record Entry(Remembered answer, Instant at) {}
}
