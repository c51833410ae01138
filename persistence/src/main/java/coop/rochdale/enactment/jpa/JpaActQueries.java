package coop.rochdale.enactment.jpa;

import coop.rochdale.enactment.ActQueries;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.Keys;
import coop.rochdale.kernel.jpa.MeasureColumn;
import coop.rochdale.kernel.jpa.Row;
import coop.rochdale.proposals.ProposalId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table act with the measures of the proposal behind each. */
@Dependent
class JpaActQueries implements ActQueries {

    private static final String READ = "select a.id, a.number, a.title, a.proposal, a.enacted_at,"
            + " coalesce(p.measures, '[]') as measures from act a left join proposal p on p.id = a.proposal where ";

    private final Database database;

    @Inject
    JpaActQueries(Database database) {
        this.database = database;
    }

    @Override
    public Page<Act> inForceAt(Instant instant, Page.Wish wish) {
        List<Act> rows = database.list(
                READ + "a.enacted_at <= ? and a.number < ? order by a.number desc limit ?",
                JpaActQueries::act,
                instant,
                wish.after().map(Keys::number).orElse(Long.MAX_VALUE),
                wish.limit() + 1);
        return Page.of(rows, wish, act -> String.valueOf(act.number()));
    }

    @Override
    public Optional<Act> of(ProposalId proposal) {
        return database.one(READ + "a.proposal = ?", JpaActQueries::act, proposal.value());
    }

    private static Act act(Row row) throws SQLException {
        return new Act(
                new ActId(row.uuid("id")),
                row.integer("number"),
                row.text("title"),
                row.maybeUuid("proposal").map(ProposalId::new),
                row.instant("enacted_at"),
                MeasureColumn.read(row.text("measures")));
    }
}
