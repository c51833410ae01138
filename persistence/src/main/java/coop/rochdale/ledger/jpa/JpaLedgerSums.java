package coop.rochdale.ledger.jpa;

import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.ledger.LedgerSums;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The tables ledger_stretch and ledger_sum. */
@Dependent
class JpaLedgerSums implements LedgerSums {

    /** Few enough to be summed while everybody waits. */
    private static final int MOST = 50_000;

    /** As settle_ledger calls it, which does not wait for it. */
    private static final String TURN = "settle ledger";

    private final Database database;

    @Inject
    JpaLedgerSums(Database database) {
        this.database = database;
    }

    @Override
    public long settle(int least) {
        return database.one("select settle_ledger(?, ?) as settled", row -> row.number("settled"), least, MOST)
                .orElseThrow();
    }

    @Override
    public void forget() {
        // Whoever is just summing up has a stretch that nobody else sees; left behind, it would follow on nothing.
        database.lock(TURN);
        database.run("delete from ledger_stretch");
    }
}
