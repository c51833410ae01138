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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tables ledger_transaction and posting, which only grow; triggers check the sum again at commit. */
@Dependent
class JpaLedger implements Ledger {

    /** Numbers of transactions and of postings are given in this order. */
    private static final String RECORD = """
            with booked as (
                insert into ledger_transaction (id, booked_on, recorded_at, description, act, reverses, reason, subject, party)
                select id, booked_on, ?, description, act, reverses, reason, subject, party
                from unnest(?::uuid[], ?::date[], ?::text[], ?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[])
                    with ordinality as t (id, booked_on, description, act, reverses, reason, subject, party, place)
                order by place)
            insert into posting (transaction, line, account, amount_minor, currency, booked_on)
            select transaction, line, account, amount_minor, currency, booked_on
            from unnest(?::uuid[], ?::smallint[], ?::text[], ?::bigint[], ?::text[], ?::date[]) with ordinality
                as side (transaction, line, account, amount_minor, currency, booked_on, place)
            order by place
            """;

    private final Database database;

    @Inject
    JpaLedger(Database database) {
        this.database = database;
    }

    @Override
    public TransactionId record(NewTransaction transaction, Instant at) {
        return recordAll(List.of(transaction), at).get(0);
    }

    @Override
    public List<TransactionId> recordAll(List<NewTransaction> transactions, Instant at) {
        if (transactions.isEmpty()) {
            return List.of();
        }
        List<TransactionId> ids = Ids.next(at, transactions.size()).stream()
                .map(TransactionId::new)
                .toList();
        List<Side> sides = sides(transactions, ids);
        List<@Nullable Object> columns = new ArrayList<>(List.of(at));
        columns.add(Columns.of(ids, TransactionId::value));
        columns.add(Columns.of(transactions, NewTransaction::bookedOn));
        columns.add(Columns.of(transactions, NewTransaction::description));
        columns.add(
                Columns.of(transactions, each -> each.act().map(ActId::value).orElse(null)));
        columns.add(Columns.of(
                transactions,
                each -> each.reversal().map(reversal -> reversal.of().value()).orElse(null)));
        columns.add(Columns.of(
                transactions, each -> each.reversal().map(Reversal::reason).orElse(null)));
        columns.add(Columns.of(transactions, each -> each.subject().orElse(null)));
        columns.add(Columns.of(
                transactions, each -> each.party().map(AccountId::value).orElse(null)));
        columns.add(Columns.of(sides, side -> side.of().value()));
        columns.add(Columns.of(sides, Side::line));
        columns.add(Columns.of(sides, side -> side.posting().account().name()));
        columns.add(Columns.of(sides, side -> side.posting().amount().amountMinor()));
        columns.add(Columns.of(sides, side -> side.posting().amount().currency().getCurrencyCode()));
        columns.add(Columns.of(sides, Side::bookedOn));
        database.refusing(
                "ledger_transaction_reverses_key",
                () -> Refused.because(LedgerRefusal.ALREADY_REVERSED),
                () -> database.run(RECORD, columns.toArray()));
        return ids;
    }

    private static List<Side> sides(List<NewTransaction> transactions, List<TransactionId> ids) {
        List<Side> sides = new ArrayList<>();
        for (int index = 0; index < ids.size(); index++) {
            NewTransaction transaction = transactions.get(index);
            List<Posting> postings = transaction.postings();
            for (int line = 0; line < postings.size(); line++) {
                sides.add(new Side(ids.get(index), line + 1, postings.get(line), transaction.bookedOn()));
            }
        }
        return sides;
    }

    /** A posting and where it stands. */
    private record Side(TransactionId of, int line, Posting posting, LocalDate bookedOn) {}

    @Override
    public Optional<Transaction> find(TransactionId id) {
        return new JpaLedgerQueries(database).transaction(id);
    }
}
