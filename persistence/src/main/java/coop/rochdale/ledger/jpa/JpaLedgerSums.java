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
        database.run("delete from ledger_stretch");
    }
}
