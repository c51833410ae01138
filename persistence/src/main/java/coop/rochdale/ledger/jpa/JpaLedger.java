package coop.rochdale.ledger.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
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
