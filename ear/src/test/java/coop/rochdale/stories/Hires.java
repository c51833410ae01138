package coop.rochdale.stories;

import java.time.LocalDate;

/** People hired by the hundred, as rows: where runs over everybody are told of, how they came is another story. */
public final class Hires {

    private static final String SQL = """
            with job as (
                insert into position (id, title, description, seats, notice_period, act, created_at)
                select gen_random_uuid(), 'Baker', 'Bakes.', %2$d, 'P30D', a.id, '%3$s' from act a where a.number = 0
                returning id, number, act),
            paid as (
                insert into position_salary (position, entry, amount_minor, currency, per, applies_from, act)
                select id, 1, %4$d, 'USD', 'month', '%3$s', act from job),
            fresh as (
                insert into account (id, handle, display_name, since)
                select gen_random_uuid(), 'w%1$d-' || n, 'Worker', '%3$s' from generate_series(1, %2$d) n
                returning id, handle)
            insert into employment (id, position, position_number, seat, account, starts_at, notice_period, act)
            select gen_random_uuid(), job.id, job.number, row_number() over (order by handle), fresh.id, '%3$s', 'P30D',
                   job.act
            from fresh cross join job
            """;

    private Hires() {}

    /** A position with so many seats, all of them taken from that day on; its number here tells its people from others. */
    public static String of(int position, int seats, LocalDate from, long monthlyMinor) {
        return SQL.formatted(position, seats, from + "T00:00:00Z", monthlyMinor);
    }
}
