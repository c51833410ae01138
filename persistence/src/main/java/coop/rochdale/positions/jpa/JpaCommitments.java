package coop.rochdale.positions.jpa;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.positions.Commitments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Currency;

/** Summed from positions and their salaries in one statement. */
@Dependent
class JpaCommitments implements Commitments {

    private static final String MONTHLY = """
            select least(coalesce(sum(p.seats::numeric * s.amount_minor * case s.per when 'hour' then s.hours else 1 end), 0),
                         ?::bigint)::bigint as monthly
            from position p cross join lateral salary_on(p.id, ?) s where p.closed_at is null
            """;

    private final Database database;

    @Inject
    JpaCommitments(Database database) {
        this.database = database;
    }

    @Override
    public Money monthly(Instant now, Currency currency) {
        return database.one(MONTHLY, row -> Money.ofMinor(row.number("monthly"), currency), MOST_MINOR, Span.day(now))
                .orElseThrow();
    }
}
