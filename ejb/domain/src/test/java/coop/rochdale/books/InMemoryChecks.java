package coop.rochdale.books;

import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks in a map. */
public final class InMemoryChecks implements Checks {

    private static final Comparator<CheckRun> OLDEST_FIRST = Comparator.comparing(CheckRun::requestedAt)
            .thenComparing(run -> run.id().toString());

    private final Map<CheckId, CheckRun> runs = new LinkedHashMap<>();

    @Override
    public void request(CheckId id, Instant at) {
        if (runs.values().stream()
                .anyMatch(run -> run.night().isEmpty() && run.outcome().isEmpty())) {
            throw Refused.because(BooksRefusal.CHECK_WAITING);
        }
        put(new CheckRun(id, Optional.empty(), at, Optional.empty(), Optional.empty()));
    }

    @Override
    public void due(CheckId id, LocalDate night, Instant at) {
        if (runs.values().stream().noneMatch(run -> run.night().equals(Optional.of(night)))) {
            put(new CheckRun(id, Optional.of(night), at, Optional.empty(), Optional.empty()));
        }
    }

    @Override
    public Optional<CheckId> claim(Instant now) {
        Optional<CheckRun> waiting = runs.values().stream()
                .filter(run -> run.outcome().isEmpty())
                .filter(run -> run.begunAt().stream().noneMatch(begun -> begun.isAfter(now.minus(PATIENCE))))
                .min(OLDEST_FIRST);
        waiting.ifPresent(
                run -> put(new CheckRun(run.id(), run.night(), run.requestedAt(), Optional.of(now), Optional.empty())));
        return waiting.map(CheckRun::id);
    }

    @Override
    public boolean finish(CheckId id, Verdict verdict, Instant at) {
        CheckRun run = find(id).orElseThrow();
        if (run.outcome().isPresent()) {
            return false;
        }
        put(new CheckRun(
                id, run.night(), run.requestedAt(), run.begunAt(), Optional.of(new CheckRun.Outcome(at, verdict))));
        return true;
    }

    @Override
    public Optional<CheckRun> find(CheckId id) {
        return Optional.ofNullable(runs.get(id));
    }

    @Override
    public Page<CheckRun> all(Page.Wish wish) {
        List<CheckRun> newestFirst =
                runs.values().stream().sorted(OLDEST_FIRST.reversed()).toList();
        int start = wish.after()
                .map(key ->
                        newestFirst.stream().map(InMemoryChecks::key).toList().indexOf(key) + 1)
                .orElse(0);
        return Page.of(newestFirst.stream().skip(start).limit(wish.limit() + 1L).toList(), wish, InMemoryChecks::key);
    }

    private void put(CheckRun run) {
        runs.put(run.id(), run);
    }

    private static String key(CheckRun run) {
        return run.requestedAt() + "/" + run.id();
    }
}
