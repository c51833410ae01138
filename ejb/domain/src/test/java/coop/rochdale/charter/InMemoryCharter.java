package coop.rochdale.charter;

import coop.rochdale.kernel.ActId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** A charter in a list of entries. */
public final class InMemoryCharter implements Charter, CharterQueries {

    private static final ActId FOUNDING = new ActId(new UUID(0, 0));

    private final List<ClauseEntry> entries = new ArrayList<>();
    private Optional<Founded> founded = Optional.empty();
    private final AtomicReference<Optional<Read>> read = new AtomicReference<>(Optional.empty());

    /** What was in force, with so many entries, at an instant that is mostly asked for more than once. */
    private record Read(Instant at, int entries, Terms terms) {}

    /** The charter of a co-op that reckons in USD and was founded, with every default, in 1970. */
    public static InMemoryCharter founded() {
        return founded(Map.of());
    }

    /** The same with these values in place of the defaults. */
    public static InMemoryCharter founded(Map<Clause, String> changed) {
        InMemoryCharter charter = new InMemoryCharter();
        Currency usd = Currency.getInstance("USD");
        charter.found(usd, Instant.EPOCH);
        Terms terms = Terms.initial(usd, changed);
        for (Clause clause : Clause.values()) {
            charter.adopt(clause, terms.value(clause), Instant.EPOCH, FOUNDING);
        }
        return charter;
    }

    void found(Currency currency, Instant at) {
        founded = Optional.of(new Founded(at, currency));
    }

    @Override
    public Terms at(Instant instant) {
        Read known = read.get()
                .filter(last -> last.at().equals(instant) && last.entries() == entries.size())
                .orElseGet(() -> new Read(instant, entries.size(), inForce(instant)));
        read.set(Optional.of(known));
        return known.terms();
    }

    private Terms inForce(Instant instant) {
        Map<Clause, String> values = new EnumMap<>(Clause.class);
        inForceAt(instant).forEach(entry -> values.put(entry.clause(), entry.value()));
        return new Terms(founded.orElseThrow().currency(), values);
    }

    @Override
    public void adopt(Clause clause, String value, Instant since, ActId act) {
        entries.add(new ClauseEntry(clause, value, since, act));
    }

    @Override
    public Optional<Founded> founding() {
        return founded;
    }

    @Override
    public List<ClauseEntry> inForceAt(Instant instant) {
        Map<Clause, ClauseEntry> newest = new EnumMap<>(Clause.class);
        for (ClauseEntry entry : entries) {
            if (!entry.since().isAfter(instant)) {
                newest.merge(entry.clause(), entry, (old, next) -> next.since().isBefore(old.since()) ? old : next);
            }
        }
        return List.copyOf(newest.values());
    }

    @Override
    public List<ClauseEntry> history(Clause clause) {
        List<ClauseEntry> newestFirst = new ArrayList<>(entries);
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(entry -> entry.clause() == clause)
                .sorted(Comparator.comparing(ClauseEntry::since).reversed())
                .toList();
    }
}
