package coop.rochdale.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Consumer members in good standing, by the thousand: rows, since nobody measures how they came. */
final class Electorate {

    private static final List<String> MAKE = List.of("""
            create temporary table fresh on commit drop as
            select gen_random_uuid() as account, gen_random_uuid() as membership,
                   'voter-' || (n + (select count(*) from account)) as handle
            from generate_series(1, %d) n
            """, """
            insert into account (id, handle, display_name, since)
            select account, handle, 'A voter', rochdale_now() - interval '100 days' from fresh
            """, """
            insert into session (id, account, begun_at, ends_at)
            select account, account, rochdale_now(), rochdale_now() + interval '30 days' from fresh
            """, """
            insert into membership (id, account, contribution_minor, currency, interval, anchor, joined_at)
            select membership, account, 499, 'USD', 'year', current_date - 90, rochdale_now() - interval '90 days'
            from fresh
            """, """
            insert into paid_period (id, membership, membership_number, covers, granted_at)
            select gen_random_uuid(), m.id, m.number,
                   daterange(m.anchor, (m.anchor + interval '1 year')::date), m.joined_at
            from fresh f join membership m on m.id = f.membership
            """);

    private Electorate() {}

    /** Someone on the roll, with the token they call with. */
    record Voter(UUID account, String token) {}

    /** Brings those who have paid to at least so many. */
    static void growTo(Connection database, int members) throws SQLException {
        String paid = Floor.one(database, "select count(distinct membership) from paid_period");
        grow(database, Math.max(0, members - Integer.parseInt(paid)));
    }

    static void grow(Connection database, int members) throws SQLException {
        database.setAutoCommit(false);
        try (Statement statement = database.createStatement()) {
            for (String sql : MAKE) {
                statement.execute(sql.formatted(members));
            }
            database.commit();
            database.setAutoCommit(true);
            statement.execute("vacuum analyze");
        }
    }

    static List<Voter> some(Connection database, Tokens tokens, int count) throws SQLException {
        String sql = "select a.id, a.handle, s.id as session from account a join session s on s.account = a.id"
                + " where a.handle like 'voter-%' order by a.id limit ?";
        List<Voter> voters = new ArrayList<>();
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setInt(1, count);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    UUID account = row.getObject("id", UUID.class);
                    UUID session = row.getObject("session", UUID.class);
                    voters.add(new Voter(account, tokens.issue(account, row.getString("handle"), session)));
                }
            }
        }
        return voters;
    }
}
