package coop.rochdale.ledger.jpa;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.ledger.Ledger;

/** The port of this package, for tests of those that rest on it. */
public final class LedgerPorts {

    private LedgerPorts() {}

    public static Ledger ledger(Database database) {
        return new JpaLedger(database);
    }
}
