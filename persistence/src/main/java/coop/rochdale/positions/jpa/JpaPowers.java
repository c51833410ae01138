package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Powers;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

@Dependent
class JpaPowers implements Powers {

    private static final String HELD = " from employment e join position_power w on w.position = e.position"
            + " where e.account = ? and e.starts_at <= ? and (e.ends_at is null or e.ends_at > ?)";

    private final Database database;

    @Inject
    JpaPowers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Holding> heldBy(AccountId account, Power power, Instant at) {
        return database.one(
                "select p.id, p.number, p.act from position p where p.id in (select e.position" + HELD
                        + " and w.power = ?) order by p.number limit 1",
                row -> new Holding(new PositionId(row.uuid("id")), row.integer("number"), new ActId(row.uuid("act"))),
                account.value(),
                at,
                at,
                power.word());
    }

    @Override
    public Set<Power> of(AccountId account, Instant at) {
        return Set.copyOf(database.list(
                "select distinct w.power" + HELD, row -> Power.of(row.text("power")), account.value(), at, at));
    }
}
