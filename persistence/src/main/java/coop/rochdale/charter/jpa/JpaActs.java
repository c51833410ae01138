package coop.rochdale.charter.jpa;

import coop.rochdale.charter.Acts;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.jpa.Database;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;
import java.util.Optional;
import java.util.UUID;

/** The table act, which only grows; the one row of coop decides who founds. */
@Dependent
class JpaActs implements Acts {

    private static final String ENACT = "insert into act (id, number, proposal, title, enacted_at)"
            + " select ?, max(number) + 1, ?, ?, ? from act";

    private final Database database;

    @Inject
    JpaActs(Database database) {
        this.database = database;
    }

    @Override
    public Optional<ActId> found(Currency currency, Instant at) {
        int founded = database.run(
                "insert into coop (currency, founded_at) values (?, ?) on conflict do nothing",
                currency.getCurrencyCode(),
                at);
        if (founded == 0) {
            return Optional.empty();
        }
        ActId act = new ActId(Ids.next(at));
        database.run(
                "insert into act (id, number, title, enacted_at) values (?, 0, 'The founding', ?)", act.value(), at);
        return Optional.of(act);
    }

    @Override
    public Instant awaitTurn() {
        // Held to the end of the transaction: the next act waits for its number, so that numbers have no gaps.
        // Whichever
        // holds it may itself wait for a step of a payroll run.
        database.lockPatiently("acts");
        return database.one("select enacted_at from act order by number desc limit 1", row -> row.instant("enacted_at"))
                .orElseThrow();
    }

    @Override
    public ActId enact(UUID proposal, String title, Instant at) {
        ActId act = new ActId(Ids.next(at));
        database.run(ENACT, act.value(), proposal, title, at);
        return act;
    }
}
