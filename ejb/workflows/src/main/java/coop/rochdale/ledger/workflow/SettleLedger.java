package coop.rochdale.ledger.workflow;

import coop.rochdale.ledger.LedgerSums;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Sums up what was posted, once it is enough, so that balances are found quickly. */
@Stateless
public class SettleLedger {

    /** Fewer are added up at each question in no time. */
    private static final int LEAST = 2_000;

    private LedgerSums sums;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected SettleLedger() {}

    @Inject
    public SettleLedger(LedgerSums sums) {
        this.sums = sums;
    }

    /** Answers how many postings were summed up. Any number of servers may do it at once: one does. */
    public long run() {
        return sums.settle(LEAST);
    }
}
