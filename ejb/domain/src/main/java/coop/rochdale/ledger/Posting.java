package coop.rochdale.ledger;

import coop.rochdale.kernel.Money;

/** One side of a transaction: an amount that is not zero; debits are positive, credits negative. */
public record Posting(LedgerAccount account, Money amount) {

    public Posting {
        if (amount.isZero()) {
            throw new IllegalArgumentException("a posting moves something: " + account);
        }
    }

    public static Posting debit(LedgerAccount account, Money amount) {
        return new Posting(account, amount);
    }

    public static Posting credit(LedgerAccount account, Money amount) {
        return new Posting(account, amount.negated());
    }
}
