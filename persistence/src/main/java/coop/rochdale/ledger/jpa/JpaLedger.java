package coop.rochdale.ledger.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.LedgerRefusal;
import coop.rochdale.ledger.NewTransaction;
import coop.rochdale.ledger.Posting;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The tables ledger_transaction and posting, which only grow; triggers check the sum again at commit. */
@Dependent
class JpaLedger implements Ledger {

    private static final String TRANSACTION = "insert into ledger_transaction"
            + " (id, booked_on, recorded_at, description, act, reverses, reason, subject, party)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String POSTINGS = "insert into posting"
            + " (transaction, line, account, amount_minor, currency, booked_on)"
            + " select ?, line, account, amount::bigint, ?, ?"
            + " from unnest(?::text[], ?::text[]) with ordinality as side (account, amount, line)";

    private static final String MANY = "insert into ledger_transaction"
            + " (id, booked_on, recorded_at, description, act, subject, party)"
            + " select id, booked_on::date, ?, description, act, subject, party"
            + " from unnest(?::uuid[], ?::text[], ?::text[], ?::uuid[], ?::uuid[], ?::uuid[]) with ordinality"
            + " as booked (id, booked_on, description, act, subject, party, place) order by place";
    private static final String THEIR_POSTINGS = "insert into posting"
            + " (transaction, line, account, amount_minor, currency, booked_on)"
            + " select t.id, line::smallint, account, amount::bigint, currency, t.booked_on"
            + " from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::text[]) with ordinality"
            + " as side (transaction, line, account, amount, currency, place)"
            + " join ledger_transaction t on t.id = side.transaction order by place";

    private final Database database;

    @Inject
    JpaLedger(Database database) {
        this.database = database;
    }

    @Override
    public TransactionId record(NewTransaction transaction, Instant at) {
        return database.refusing(
                "ledger_transaction_reverses_key",
                () -> Refused.because(LedgerRefusal.ALREADY_REVERSED),
                () -> insert(transaction, at));
    }

    @Override
    public List<TransactionId> recordAll(List<NewTransaction> transactions, Instant at) {
        if (transactions.isEmpty()) {
            return List.of();
        }
        if (transactions.stream().anyMatch(each -> each.reversal().isPresent())) {
            throw new IllegalArgumentException("what takes something back is recorded by itself");
        }
        List<TransactionId> ids = transactions.stream()
                .map(each -> new TransactionId(Ids.next(at)))
                .toList();
        database.run(
                MANY,
                at,
                Columns.of(ids, TransactionId::value),
                Columns.of(transactions, NewTransaction::bookedOn),
                Columns.of(transactions, NewTransaction::description),
                Columns.of(transactions, each -> each.act().map(ActId::value).orElse(null)),
                Columns.of(transactions, each -> each.subject().orElse(null)),
                Columns.of(
                        transactions, each -> each.party().map(AccountId::value).orElse(null)));
        List<Side> sides = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            List<Posting> postings = transactions.get(index).postings();
            for (int line = 0; line < postings.size(); line++) {
                sides.add(new Side(ids.get(index), line + 1, postings.get(line)));
            }
        }
        database.run(
                THEIR_POSTINGS,
                Columns.of(sides, side -> side.of().value()),
                Columns.of(sides, Side::line),
                Columns.of(sides, side -> side.posting().account().name()),
                Columns.of(sides, side -> side.posting().amount().amountMinor()),
                Columns.of(sides, side -> side.posting().amount().currency().getCurrencyCode()));
        return ids;
    }

    /** A posting and where it stands. */
    private record Side(TransactionId of, int line, Posting posting) {}

    @Override
    public Optional<Transaction> find(TransactionId id) {
        return new JpaLedgerQueries(database).transaction(id);
    }

    private TransactionId insert(NewTransaction transaction, Instant at) {
        TransactionId id = new TransactionId(Ids.next(at));
        database.run(
                TRANSACTION,
                id.value(),
                transaction.bookedOn(),
                at,
                transaction.description(),
                transaction.act().map(ActId::value).orElse(null),
                transaction.reversal().map(reversal -> reversal.of().value()).orElse(null),
                transaction.reversal().map(Reversal::reason).orElse(null),
                transaction.subject().orElse(null),
                transaction.party().map(AccountId::value).orElse(null));
        List<Posting> postings = transaction.postings();
        database.run(
                POSTINGS,
                id.value(),
                postings.get(0).amount().currency().getCurrencyCode(),
                transaction.bookedOn(),
                postings.stream().map(posting -> posting.account().name()).toList(),
                postings.stream()
                        .map(posting -> Long.toString(posting.amount().amountMinor()))
                        .toList());
        return id;
    }
}
