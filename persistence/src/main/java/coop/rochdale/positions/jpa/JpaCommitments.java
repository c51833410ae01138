package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.positions.Commitments;
import coop.rochdale.positions.Engagement;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** Summed from positions, their salaries and employments, one statement each. */
@Dependent
class JpaCommitments implements Commitments {

    private static final String MONTHLY = """
            select least(coalesce(sum(p.seats::numeric * s.amount_minor * case s.per when 'hour' then s.hours else 1 end), 0),
                         ?::bigint)::bigint as monthly
            from position p cross join lateral salary_on(p.id, ?) s where p.closed_at is null
            """;

    /** The salary of today, or of the first day where that is yet to come. */
    private static final String ENGAGED = "select " + Shapes.EMPLOYMENT + ", " + Shapes.SALARY
            + " from employment e cross join lateral salary_on(e.position,"
            + " (greatest(e.starts_at, ?) at time zone 'UTC')::date) s"
            + " where e.ends_at is null or e.ends_at > ? order by e.id";

    private final Database database;

    @Inject
    JpaCommitments(Database database) {
        this.database = database;
    }

    @Override
    public Money monthly(Instant now, Currency currency) {
        return database.one(
                        MONTHLY,
                        row -> Money.ofMinor(row.number("monthly"), currency),
                        MOST_MINOR,
                        now.atOffset(ZoneOffset.UTC).toLocalDate())
                .orElseThrow();
    }

    @Override
    public List<Engagement> engagements(Instant now) {
        return database.list(ENGAGED, row -> new Engagement(Shapes.employment(row), Shapes.salary(row)), now, now);
    }
}
