package coop.rochdale.payroll.jpa;

import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.jpa.Columns;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.positions.ChangeSalary;
import coop.rochdale.positions.Commitments;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.Ending;
import coop.rochdale.positions.Roster;
import coop.rochdale.positions.WageBill;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Asks the functions that wages_reserved asks, of employments and salaries that a law would make, too. */
@Dependent
class JpaWageBill implements WageBill {

    private static final String BOUND = """
            with wish as (
                select array_agg(row(day::date, minor::bigint, per, hours::integer)::salary_wish order by place) as salaries
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) with ordinality w (day, minor, per, hours, place))
            select ? as currency, least(coalesce(sum(greatest(o.open, 0)), 0), ?::bigint)::bigint as bound
            from unnest(?::uuid[], ?::text[], ?::text[], ?::text[]) e (id, starts_at, ends_at, notice)
            cross join wish
            cross join lateral (select bound_days(
                e.starts_at::timestamptz, e.ends_at::timestamptz, e.notice::interval, ?::timestamptz) as worked) d
            cross join lateral (
                select sum(amount_minor) as open
                from wages_open(e.id, ?::uuid, d.worked, month_start(upper(d.worked) - 1), ?::date, wish.salaries)) o
            where not isempty(d.worked)
            """;

    private final Database database;

    @Inject
    JpaWageBill(Database database) {
        this.database = database;
    }

    @Override
    public Money bound(Roster roster, Instant now, Currency currency) {
        LocalDate today = Span.day(now);
        List<ChangeSalary> changes = roster.changes();
        List<Employment> jobs = roster.employments();
        // Of many people who were not paid for months it takes longer than other statements may.
        return database.patiently(() -> database.one(
                        BOUND,
                        row -> row.money("bound", "currency"),
                        Columns.of(changes, change -> change.fromAt(today)),
                        Columns.of(changes, change -> change.salary().amount().amountMinor()),
                        Columns.of(changes, change -> change.salary().per().word()),
                        Columns.of(changes, change -> change.salary().hours().orElse(null)),
                        currency.getCurrencyCode(),
                        Commitments.MOST_MINOR,
                        Columns.of(jobs, Employment::id),
                        Columns.of(jobs, Employment::startsAt),
                        Columns.of(jobs, job -> job.ending().map(Ending::at).orElse(null)),
                        Columns.of(jobs, Employment::notice),
                        now,
                        roster.position().id().value(),
                        today))
                .orElseThrow();
    }
}
