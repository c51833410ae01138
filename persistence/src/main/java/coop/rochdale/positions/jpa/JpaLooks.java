package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Looks;
import coop.rochdale.positions.Power;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The table power_look, whose key is why of many who look at once one is the first. */
@Dependent
class JpaLooks implements Looks {

    /** Whoever looks again waits for nobody, and writes nothing. */
    private static final String SEEN =
            "select 1 from power_look where account = ? and position = ? and power = ? and day = ?";

    private static final String LOOK = "insert into power_look (account, position, power, day) values (?, ?, ?, ?)"
            + " on conflict (account, position, power, day) do nothing";

    private final Database database;

    @Inject
    JpaLooks(Database database) {
        this.database = database;
    }

    @Override
    public boolean isFirst(AccountId account, Holding holding, Power power, LocalDate day) {
        Object[] look = {account.value(), holding.position().value(), power.word(), day};
        return database.one(SEEN, row -> true, look).isEmpty() && database.run(LOOK, look) == 1;
    }
}
