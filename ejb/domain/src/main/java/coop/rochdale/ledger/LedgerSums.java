package coop.rochdale.ledger;

/** Sums of postings that nobody can change or add to any more, by which balances are found quickly; nothing but derived. */
public interface LedgerSums {

    /**
     * Sums up the oldest of at least {@code least} postings that have no sums yet and answers how many that were, 0 where
     * there are too few or somebody is in the way. Keeps everybody from posting until the transaction ends, for a fraction
     * of a second.
     */
    long settle(int least);

    /** Throws all of them away; balances stay what they are. */
    void forget();
}
