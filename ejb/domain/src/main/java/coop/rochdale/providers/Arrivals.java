package coop.rochdale.providers;

import coop.rochdale.dues.PaymentId;
import coop.rochdale.kernel.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Every arrival, and every file that brought some. */
public interface Arrivals {

    /** The import of this file, if there is one. Waits for whoever is just importing it, and makes others wait. */
    Optional<ImportId> importOf(String provider, String digest);

    void begin(PaymentImport begun);

    PaymentImport find(ImportId id);

    /** The next statement of this import, by its number from 1. */
    void addStatement(ImportId to, int number, Statement statement);

    /** More lines of this import, in order. What was reported before, by this file or another, stays as it is. */
    void addLines(ImportId to, List<Line> lines, Instant at);

    /** Keeps what a provider reported by itself; answers it as it was kept, if it was before. */
    Arrival keep(Reported reported, Instant at);

    /** It was at this moment already, as another notice of the same says; what was no later before stays as it is. */
    void happened(ArrivalId id, Instant at);

    /**
     * From now on all these are names of the same money: whatever is called by one of them, kept before or after, is called
     * by all.
     */
    void same(String provider, Set<String> names, Instant at);

    /** Waits until nobody else decides waiting arrivals, and keeps others out until the transaction ends. */
    void takeTurn();

    /** Imports with waiting arrivals, the oldest first. */
    List<ImportId> unfinished();

    /** The next waiting arrivals of an import, in the order of the file, held until the transaction ends. */
    List<Arrival> waiting(ImportId of, int most);

    /** This arrival, held until the transaction ends. */
    Optional<Arrival> lock(ArrivalId id);

    /** What this customer of a provider paid and is nobody's yet, held until the transaction ends. */
    List<Arrival> unmatchedOf(String provider, String customer);

    /** What a provider calls by one of these names, held until the transaction ends. */
    List<Arrival> called(String provider, Set<String> objects);

    /** By what this payment, which arrived, went back, whole or in part. */
    List<Arrival> takenBack(PaymentId payment);

    /** Of these what went back and is not understood yet, held until the transaction ends. */
    List<Arrival> returned(String provider, Set<String> objects);

    /** Those of these payments that an arrival is. */
    Set<PaymentId> have(Set<PaymentId> payments);

    /** What became of it, and by whose decision if somebody made it. */
    default void decide(ArrivalId id, Decision decision, Optional<AccountId> by, Instant at) {
        decide(Map.of(id, decision), by, at);
    }

    /** The same of many, for one reason or another. */
    void decide(Map<ArrivalId, Decision> decisions, Optional<AccountId> by, Instant at);

    /** Keeps what was said of an arrival, and why; what became of it {@link #decide} keeps. */
    void rule(Ruling ruling);

    /** A movement that a file reports, in which of its statements if it has any. */
    record Line(int number, OptionalInt statement, Reported reported) {}
}
