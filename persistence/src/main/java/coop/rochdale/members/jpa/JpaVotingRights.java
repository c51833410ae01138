package coop.rochdale.members.jpa;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.members.Body;
import coop.rochdale.members.Franchise;
import coop.rochdale.members.VotingRights;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/** Both bodies and the clause in one round trip. */
@Dependent
class JpaVotingRights implements VotingRights {

    private static final String BODIES = "select exists (select from consumer_voter(?) where account = ?) as consumer,"
            + " exists (select from worker_voter(?) where account = ?) as worker,"
            + " clause_at('franchise.dual-members', ?) as dual_members";

    private final Database database;

    @Inject
    JpaVotingRights(Database database) {
        this.database = database;
    }

    @Override
    public Set<Body> of(AccountId account, Instant at) {
        return database.one(BODIES, JpaVotingRights::bodies, at, account.value(), at, account.value(), at)
                .orElseThrow();
    }

    private static Set<Body> bodies(Row row) throws SQLException {
        Set<Body> memberOf = EnumSet.noneOf(Body.class);
        if (row.truth("consumer")) {
            memberOf.add(Body.CONSUMER);
        }
        if (row.truth("worker")) {
            memberOf.add(Body.WORKER);
        }
        return Franchise.of(memberOf, row.text("dual_members").equals("both"));
    }
}
