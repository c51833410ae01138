package coop.rochdale.providers;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Arrivals and imports in lists. */
public final class InMemoryArrivals implements Arrivals, ArrivalQueries {

    private final Map<ImportId, PaymentImport> imports = new LinkedHashMap<>();
    private final Map<ImportId, List<Statement>> statements = new LinkedHashMap<>();
    private final Map<ImportId, List<ArrivalId>> lines = new LinkedHashMap<>();
    private final Map<ImportId, Integer> lastNamed = new LinkedHashMap<>();
    private final Map<ArrivalId, Arrival> arrivals = new LinkedHashMap<>();
    private final List<Set<String>> aliases = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final Map<ArrivalId, ImportId> broughtBy = new LinkedHashMap<>();
    private int turns;
    private int lookups;

    @Override
    public Optional<ImportId> importOf(String provider, String digest) {
        return imports.values().stream()
                .filter(known ->
                        known.provider().equals(provider) && known.digest().equals(digest))
                .map(PaymentImport::id)
                .findFirst();
    }

    @Override
    public void begin(PaymentImport begun) {
        imports.put(begun.id(), begun);
        statements.put(begun.id(), new ArrayList<>());
        lines.put(begun.id(), new ArrayList<>());
    }

    @Override
    public PaymentImport find(ImportId id) {
        return Optional.ofNullable(imports.get(id)).orElseThrow();
    }

    @Override
    public void addStatement(ImportId to, int number, Statement statement) {
        statements.get(to).add(statement);
    }

    @Override
    public void addLines(ImportId to, List<Line> more, Instant at) {
        for (Line line : more) {
            Arrival arrival = same(line.reported()).orElseGet(() -> {
                Arrival added = added(line.reported(), at);
                broughtBy.put(added.id(), to);
                return added;
            });
            lines.get(to).add(arrival.id());
            line.statement().ifPresent(number -> lastNamed.merge(to, number, Math::max));
        }
    }

    /** By then there is every statement that a line names. */
    public void commit() {
        lastNamed.forEach((id, number) -> {
            if (statements.get(id).size() < number) {
                throw new IllegalStateException("a line names a statement that there is not");
            }
        });
    }

    @Override
    public Arrival keep(Reported reported, Instant at) {
        return same(reported).orElseGet(() -> added(reported, at));
    }

    @Override
    public void happened(ArrivalId id, Instant at) {
        arrivals.computeIfPresent(id, (same, arrival) -> {
            Reported reported = arrival.reported();
            Trace trace = reported.trace();
            if (trace.at().filter(at::isBefore).isEmpty()) {
                return arrival;
            }
            Trace earlier = new Trace(trace.membership(), trace.customer(), trace.objects(), Optional.of(at));
            Reported said = new Reported(reported.movement(), reported.particulars(), earlier);
            return new Arrival(id, said, arrival.recordedAt(), arrival.decision());
        });
    }

    private Optional<Arrival> same(Reported reported) {
        return arrivals.values().stream()
                .filter(known -> known.reported().movement().equals(reported.movement()))
                .findFirst();
    }

    @Override
    public void same(String provider, Set<String> names, Instant at) {
        aliases.add(Set.copyOf(names));
        arrivals.replaceAll(
                (id, arrival) -> arrival.reported().movement().provider().equals(provider)
                        ? new Arrival(id, named(arrival.reported()), arrival.recordedAt(), arrival.decision())
                        : arrival);
    }

    private Reported named(Reported reported) {
        Set<String> names = new HashSet<>(reported.trace().objects());
        for (int known = -1; known != names.size(); ) {
            known = names.size();
            aliases.stream().filter(same -> !Collections.disjoint(same, names)).forEach(names::addAll);
        }
        Trace trace = new Trace(
                reported.trace().membership(),
                reported.trace().customer(),
                names,
                reported.trace().at());
        return new Reported(reported.movement(), reported.particulars(), trace);
    }

    private Arrival added(Reported reported, Instant at) {
        Arrival arrival = new Arrival(new ArrivalId(Ids.next(at)), named(reported), at, Decision.WAITING);
        arrivals.put(arrival.id(), arrival);
        return arrival;
    }

    /** Nobody else is there. */
    @Override
    public void takeTurn() {
        turns++;
    }

    public int turns() {
        return turns;
    }

    /** How often somebody asked what went back of a payment. */
    public int lookups() {
        return lookups;
    }

    @Override
    public List<ImportId> unfinished() {
        return imports.keySet().stream().filter(id -> !waiting(id, 1).isEmpty()).toList();
    }

    @Override
    public List<Arrival> waiting(ImportId of, int most) {
        return arrivals.values().stream()
                .filter(arrival -> of.equals(broughtBy.get(arrival.id()))
                        && arrival.decision().outcome() == Outcome.WAITING)
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Arrival> lock(ArrivalId id) {
        return Optional.ofNullable(arrivals.get(id));
    }

    @Override
    public List<Arrival> unmatchedOf(String provider, String customer) {
        return arrivals.values().stream()
                .filter(arrival -> arrival.decision().outcome() == Outcome.UNMATCHED
                        && arrival.reported().movement().provider().equals(provider)
                        && arrival.reported().trace().customer().equals(Optional.of(customer)))
                .toList();
    }

    @Override
    public List<Arrival> called(String provider, Set<String> objects) {
        return arrivals.values().stream()
                .filter(arrival -> arrival.reported().movement().provider().equals(provider)
                        && !Collections.disjoint(arrival.reported().trace().objects(), objects))
                .toList();
    }

    @Override
    public List<Arrival> takenBack(PaymentId payment) {
        lookups++;
        return arrivals.values().stream()
                .filter(arrival -> arrival.decision().equals(Decision.takenBack(payment)))
                .toList();
    }

    @Override
    public List<Arrival> returned(String provider, Set<String> objects) {
        return called(provider, objects).stream()
                .filter(arrival -> arrival.reported().movement().flow().goesBack()
                        && arrival.decision().outcome() == Outcome.UNMATCHED)
                .toList();
    }

    /** Each of a payment once. */
    @Override
    public void rule(Ruling ruling) {
        if (ruling.payment().isPresent()
                && rulings.stream().anyMatch(known -> known.payment().equals(ruling.payment()))) {
            throw new IllegalStateException("this payment was taken back before");
        }
        rulings.add(ruling);
    }

    /** What was kept last. */
    public Arrival newest() {
        return List.copyOf(arrivals.values()).get(arrivals.size() - 1);
    }

    public List<Ruling> rulings() {
        return List.copyOf(rulings);
    }

    @Override
    public Set<PaymentId> have(Set<PaymentId> payments) {
        return arrivals.values().stream()
                .filter(arrival -> arrival.decision().outcome() == Outcome.MATCHED)
                .flatMap(arrival -> arrival.decision().payment().stream())
                .filter(payments::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public void decide(Map<ArrivalId, Decision> decisions, Optional<AccountId> by, Instant at) {
        decisions.forEach(
                (id, decision) -> arrivals.computeIfPresent(id, (same, arrival) -> arrival.decided(decision)));
    }

    @Override
    public Optional<ImportView> imported(ImportId id) {
        return Optional.ofNullable(imports.get(id)).map(found -> {
            Map<Outcome, Long> counted = new EnumMap<>(Outcome.class);
            for (Outcome outcome : Outcome.values()) {
                counted.put(outcome, of(id, Optional.of(outcome)).stream().count());
            }
            return new ImportView(
                    id,
                    found.provider(),
                    found.recordedAt(),
                    statements.get(id),
                    counted,
                    first(id, Outcome.MATCHED),
                    first(id, Outcome.UNMATCHED));
        });
    }

    @Override
    public boolean isImport(ImportId id) {
        return imports.containsKey(id);
    }

    private List<Arrival> first(ImportId id, Outcome outcome) {
        return of(id, Optional.of(outcome)).stream()
                .limit(ImportView.MOST_LISTED)
                .toList();
    }

    private List<Arrival> of(ImportId id, Optional<Outcome> outcome) {
        return lines.getOrDefault(id, List.of()).stream()
                .flatMap(line -> Optional.ofNullable(arrivals.get(line)).stream())
                .filter(arrival ->
                        outcome.isEmpty() || outcome.get() == arrival.decision().outcome())
                .toList();
    }

    /** The key of a page is how many came before it. */
    @Override
    public Page<Arrival> ofImport(ImportId id, Optional<Outcome> outcome, Page.Wish wish) {
        return page(of(id, outcome), wish);
    }

    @Override
    public Page<Arrival> unmatched(Page.Wish wish) {
        return page(
                arrivals.values().stream()
                        .filter(arrival -> arrival.decision().outcome() == Outcome.UNMATCHED)
                        .sorted(Comparator.comparing(Arrival::recordedAt))
                        .toList(),
                wish);
    }

    private static Page<Arrival> page(List<Arrival> all, Page.Wish wish) {
        int before = wish.after().map(Integer::parseInt).orElse(0);
        List<Arrival> items = all.stream().skip(before).limit(wish.limit()).toList();
        int end = before + items.size();
        return new Page<>(items, end < all.size() ? Optional.of(Integer.toString(end)) : Optional.empty());
    }
}
