package coop.rochdale.ledger.workflow;

import coop.rochdale.events.EventQueries;
import coop.rochdale.kernel.Page;
import coop.rochdale.ledger.LedgerQueries;
import coop.rochdale.ledger.Transaction;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lists transactions of the ledger. */
@Stateless
public class ListTransactions {

    private LedgerQueries queries;
    private EventQueries events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ListTransactions() {}

    @Inject
    public ListTransactions(LedgerQueries queries, EventQueries events) {
        this.queries = queries;
        this.events = events;
    }

    /** Only those that were booked with the event of this number, if one is given; none if there is no such event. */
    public Page<Transaction> run(LedgerQueries.Wanted wanted, Optional<Long> event, Page.Wish wish) {
        if (event.isEmpty()) {
            return queries.transactions(wanted, wish);
        }
        return told(event.orElseThrow())
                .map(told -> queries.transactions(wanted.toldBy(told), wish))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    private Optional<LedgerQueries.Told> told(long seq) {
        return seq < 1
                ? Optional.empty()
                : events.after(seq - 1, Set.of(), 1).stream()
                        .filter(event -> event.seq() == seq)
                        .map(event -> new LedgerQueries.Told(event.subject(), event.time()))
                        .findFirst();
    }
}
