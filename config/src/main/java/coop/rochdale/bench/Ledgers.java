package coop.rochdale.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The books of ten years: rows, since nobody measures how they came. */
final class Ledgers {

    private static final int CHUNK = 200_000;
    private static final int PARTIES = 1_000;
    private static final int YEARS_OF_DAYS = 3650;

    /** In the order of their days; with somebody of the members each, half of whom chose to be listed. */
    private static final String POST = """
            with party as materialized (
                select row_number() over () - 1 as place, account from (
                    select account from membership order by number limit %4$d) m),
            written as (
                insert into ledger_transaction (id, booked_on, recorded_at, description, subject, party)
                select gen_random_uuid(), day, day::timestamp at time zone 'UTC', 'One of many', gen_random_uuid(), account
                from generate_series(%2$d, %3$d) n
                    cross join lateral (select current_date - %5$d + (n::bigint * %5$d / %1$d)::int as day) d
                    left join party on party.place = n %% %4$d
                order by n returning id, number, booked_on)
            insert into posting (transaction, line, account, amount_minor, currency, booked_on)
            select id, line, case when line = 1 then 'assets:bank:main'
                                  else (array['income:dues', 'liabilities:member-credit', 'income:gifts'])[1 + number %% 3] end,
                   (500 + number %% 7) * (3 - 2 * line), c.currency, booked_on
            from written, generate_series(1, 2) line, coop c order by number, line
            """;

    /** What these check of one row, tests show; of a million it would take minutes. */
    private static final List<String> UNCHECKED =
            List.of("alter table ledger_transaction disable trigger user", "alter table posting disable trigger user");

    private static final List<String> CHECKED =
            List.of("alter table ledger_transaction enable trigger user", "alter table posting enable trigger user");

    private Ledgers() {}

    /** Brings the ledger to at least so many postings. */
    static void grow(Connection database, int postings) throws SQLException {
        if (count(database) >= postings) {
            return;
        }
        Electorate.grow(database, PARTIES);
        int transactions = (postings - count(database) + 1) / 2;
        try (Statement statement = database.createStatement()) {
            statement.execute("update membership set listed = true where number % 2 = 0 and not listed");
            execute(statement, UNCHECKED);
            for (int done = 0; done < transactions; done += CHUNK) {
                int last = Math.min(done + CHUNK, transactions) - 1;
                statement.execute(POST.formatted(transactions, done, last, PARTIES, YEARS_OF_DAYS));
            }
            execute(statement, CHECKED);
            statement.execute("vacuum analyze");
        }
    }

    private static int count(Connection database) throws SQLException {
        return Integer.parseInt(Floor.one(database, "select count(*) from posting"));
    }

    private static void execute(Statement statement, List<String> all) throws SQLException {
        for (String sql : all) {
            statement.execute(sql);
        }
    }
}
