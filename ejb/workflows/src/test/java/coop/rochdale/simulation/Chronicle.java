package coop.rochdale.simulation;

import coop.rochdale.events.Event;
import coop.rochdale.events.EventQueries;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.Until;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what is only ever added to, the events and the books, from where it stopped, and adds the books up by itself. */
final class Chronicle {

    private static final int MOST = 100;

    /** No step takes as long that waits for nothing. */
    private static final Duration A_WHILE = Duration.ofMinutes(1);

    /** Nobody books what was further in the past. */
    private static final int LATEST_DAYS = 40;

    private final Map<String, Long> sums = new HashMap<>();
    private final Set<Long> booked = new HashSet<>();
    private long read;
    private long held;
    private Instant heldAt = Instant.EPOCH;
    private Instant latest = Instant.MIN;

    /** What happened since is numbered without a gap and in the order of time. */
    void events(Coop coop) {
        EventQueries events = coop.use(EventQueries.class);
        List<Event> next;
        do {
            next = events.after(read, Set.of(), MOST);
            for (Event event : next) {
                Truth.hold("events have no gap", event.seq(), read + 1);
                Truth.hold("events are told in the order of time", !event.time().isBefore(latest));
                read = event.seq();
                latest = event.time();
            }
        } while (!next.isEmpty());
        Truth.hold("the newest event is the last one", events.newest(), read);
    }

    /** Whether anything happened, or time went by, since this was asked last. */
    boolean hasMoved(Instant now) {
        boolean moved = read != held || Duration.between(heldAt, now).compareTo(A_WHILE) > 0;
        if (moved) {
            held = read;
            heldAt = now;
        }
        return moved;
    }

    /** Every account's balance, which is the sum of what was ever posted there. */
    Map<String, Long> balances(Coop coop) {
        LocalDate from = coop.now().atOffset(ZoneOffset.UTC).toLocalDate().minusDays(LATEST_DAYS);
        read(coop, new LedgerQueries.Days(Optional.of(from), Optional.empty()));
        Map<String, Long> balances = new HashMap<>();
        coop.use(LedgerQueries.class)
                .balances(Until.now())
                .forEach(balance ->
                        balances.put(balance.account().name(), balance.balance().amountMinor()));
        balances.values().removeIf(minor -> minor == 0);
        Map<String, Long> recount = new HashMap<>(sums);
        recount.values().removeIf(minor -> minor == 0);
        Truth.hold("balances are the sums of postings", balances, recount);
        return balances;
    }

    /** The same from the first transaction on: nothing that was read before has changed. */
    void readAgain(Coop coop) {
        heldAt = Instant.EPOCH;
        Map<String, Long> before = Map.copyOf(sums);
        Set<Long> numbers = Set.copyOf(booked);
        sums.clear();
        booked.clear();
        read(coop, LedgerQueries.Days.ALL);
        Truth.hold("the books are only added to", booked, numbers);
        Truth.hold("what is booked never changes", sums, before);
    }

    private void read(Coop coop, LedgerQueries.Days days) {
        LedgerQueries ledger = coop.use(LedgerQueries.class);
        Optional<LedgerQueries.Place> after = Optional.empty();
        List<Transaction> next;
        do {
            next = ledger.inOrder(days, after, MOST);
            next.stream().filter(found -> booked.add(found.number())).forEach(this::add);
            after = next.isEmpty() ? after : Optional.of(LedgerQueries.Place.of(next.get(next.size() - 1)));
        } while (next.size() == MOST);
    }

    private void add(Transaction transaction) {
        Truth.hold(
                "a transaction sums to zero",
                transaction.postings().stream()
                        .map(Posting::amount)
                        .mapToLong(amount -> amount.amountMinor())
                        .sum(),
                0L);
        transaction
                .postings()
                .forEach(posting ->
                        sums.merge(posting.account().name(), posting.amount().amountMinor(), Long::sum));
    }
}
