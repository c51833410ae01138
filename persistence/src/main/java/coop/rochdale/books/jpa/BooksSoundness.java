package coop.rochdale.books.jpa;

import coop.rochdale.kernel.jpa.Invariant;
import coop.rochdale.kernel.jpa.Soundness;
import java.util.List;

/** What books nothing and rests on no act was recorded, and taken back, by a use of a power that everybody saw. */
public final class BooksSoundness implements Soundness {

    private static final String OF_ITSELF = "x.subject is null and x.act is null and x.reverses is ";

    @Override
    public List<Invariant> invariants() {
        return List.of(
                Invariant.told("ledger_transaction", OF_ITSELF + "null", "transaction.recorded"),
                Invariant.told("ledger_transaction", OF_ITSELF + "not null", "transaction.reversed"),
                Invariant.told("check_run", "x.broken > 0", "check.failed"));
    }
}
