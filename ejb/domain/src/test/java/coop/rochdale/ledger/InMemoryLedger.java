package coop.rochdale.ledger;

import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refused;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Books in a list. */
public final class InMemoryLedger implements Ledger, LedgerQueries {

    private static final Comparator<Transaction> LATEST_FIRST = Comparator.comparing(Transaction::bookedOn)
            .thenComparing(Transaction::number)
            .reversed();

    private final List<Transaction> transactions = new ArrayList<>();

    @Override
    public TransactionId record(NewTransaction booked, Instant at) {
        booked.reversal().ifPresent(reversal -> {
            if (reversalOf(reversal.of()).isPresent()) {
                throw Refused.because(LedgerRefusal.ALREADY_REVERSED);
            }
        });
        TransactionId id = new TransactionId(Ids.next(at));
        transactions.add(new Transaction(
                id,
                transactions.size() + 1L,
                booked.bookedOn(),
                at,
                booked.description(),
                booked.postings(),
                booked.act(),
                booked.reversal(),
                Optional.empty(),
                booked.subject(),
                booked.party().map(account -> new Party(account, Optional.empty()))));
        return id;
    }

    public long size() {
        return transactions.size();
    }

    /** All but the first ones, so many of them. */
    public List<Transaction> after(long first) {
        return List.copyOf(transactions.subList((int) first, transactions.size()));
    }

    @Override
    public Optional<Transaction> find(TransactionId id) {
        return all().stream().filter(found -> found.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Transaction> transaction(TransactionId id) {
        return find(id);
    }

    @Override
    public List<Balance> balances(Until until) {
        Map<String, Balance> balances = new TreeMap<>();
        for (Transaction transaction : transactions) {
            boolean booked = until.bookedOn().stream()
                    .noneMatch(day -> transaction.bookedOn().isAfter(day));
            boolean recorded = until.recordedAt().stream()
                    .noneMatch(instant -> transaction.recordedAt().isAfter(instant));
            if (booked && recorded) {
                transaction.postings().forEach(posting -> balances.merge(key(posting), balance(posting), this::sum));
            }
        }
        return List.copyOf(balances.values());
    }

    @Override
    public List<Movement> movements(YearMonth from, YearMonth to) {
        Map<String, Movement> moved = new TreeMap<>();
        for (Transaction transaction : transactions) {
            YearMonth month = YearMonth.from(transaction.bookedOn());
            if (!month.isBefore(from) && !month.isAfter(to)) {
                transaction
                        .postings()
                        .forEach(posting -> moved.merge(
                                month + " " + key(posting),
                                new Movement(month, posting.account(), posting.amount()),
                                (one, other) -> new Movement(
                                        month, one.account(), one.amount().plus(other.amount()))));
            }
        }
        return List.copyOf(moved.values());
    }

    @Override
    public Page<Transaction> transactions(Wanted wanted, Page.Wish wish) {
        List<Transaction> matching = all().stream()
                .filter(found -> wanted.account().stream().allMatch(account -> touches(found, account)))
                .filter(found -> wanted.days().from().stream()
                        .noneMatch(day -> found.bookedOn().isBefore(day)))
                .filter(found -> wanted.days().to().stream()
                        .noneMatch(day -> found.bookedOn().isAfter(day)))
                .filter(found ->
                        wanted.act().stream().allMatch(act -> found.act().equals(Optional.of(act))))
                .filter(found -> wanted.told().stream().allMatch(told -> tells(told, found)))
                .sorted(LATEST_FIRST)
                .toList();
        int start = wish.after()
                .map(key -> matching.stream().map(InMemoryLedger::key).toList().indexOf(key) + 1)
                .orElse(0);
        return Page.of(matching.stream().skip(start).limit(wish.limit() + 1L).toList(), wish, InMemoryLedger::key);
    }

    @Override
    public List<Transaction> inOrder(Days days, Optional<Place> after, int most) {
        return all().stream()
                .filter(found ->
                        days.from().stream().noneMatch(day -> found.bookedOn().isBefore(day)))
                .filter(found ->
                        days.to().stream().noneMatch(day -> found.bookedOn().isAfter(day)))
                .sorted(LATEST_FIRST.reversed())
                .dropWhile(found -> after.stream()
                        .anyMatch(place -> found.bookedOn().isBefore(place.day())
                                || (found.bookedOn().equals(place.day()) && found.number() <= place.number())))
                .limit(most)
                .toList();
    }

    private List<Transaction> all() {
        Map<TransactionId, TransactionId> reversals = new HashMap<>();
        transactions.forEach(found -> found.reversal().ifPresent(reversal -> reversals.put(reversal.of(), found.id())));
        return transactions.stream()
                .map(found -> new Transaction(
                        found.id(),
                        found.number(),
                        found.bookedOn(),
                        found.recordedAt(),
                        found.description(),
                        found.postings(),
                        found.act(),
                        found.reversal(),
                        Optional.ofNullable(reversals.get(found.id())),
                        found.subject(),
                        found.party()))
                .toList();
    }

    private Optional<TransactionId> reversalOf(TransactionId id) {
        return transactions.stream()
                .filter(found -> found.reversal().stream()
                        .anyMatch(reversal -> reversal.of().equals(id)))
                .map(Transaction::id)
                .findFirst();
    }

    private Balance sum(Balance one, Balance other) {
        return new Balance(one.account(), one.balance().plus(other.balance()));
    }

    private static boolean tells(Told told, Transaction transaction) {
        return told.at().equals(transaction.recordedAt())
                && (transaction.subject().equals(Optional.of(told.subject()))
                        || transaction.id().value().equals(told.subject()));
    }

    private static boolean touches(Transaction transaction, LedgerAccount account) {
        return transaction.postings().stream()
                .anyMatch(posting -> posting.account().equals(account));
    }

    private static String key(Transaction transaction) {
        return transaction.bookedOn() + "/" + transaction.number();
    }

    private static String key(Posting posting) {
        return posting.account() + " " + posting.amount().currency();
    }

    private static Balance balance(Posting posting) {
        return new Balance(posting.account(), posting.amount());
    }
}
