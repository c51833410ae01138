package coop.rochdale.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A whole roll drawn, and a whole vote sealed, beside the bare statements that move as many rows. */
final class Bulk {

    private static final double MOST = 1.5;

    private static final List<String> BARE_TABLES = List.of(
            "drop table if exists bare_roll, bare_ballot, bare_published",
            "create table bare_roll (like roll_entry including all)",
            "create table bare_ballot (like ballot including all)",
            "create table bare_published (like published_ballot including all)");

    private static final String BARE_ROLL = """
            insert into bare_roll (roll, entry, body, account, member_since, basis, name, named)
            select roll.id, row_number() over (order by random()), 'consumer', account, joined_at, 'paid', handle, false
            from (select gen_random_uuid() as id offset 0) roll cross join (
                select m.account, m.joined_at, a.handle
                from membership m join paid_period p on p.membership = m.id join account a on a.id = m.account
                where p.covers @> current_date and m.closed_at is null) voter
            """;

    private static final String BARE_BOX = "insert into bare_ballot select * from ballot where vote = '%s'";

    private static final List<String> BARE_SEAL = List.of(
            "insert into bare_published (vote, tracker, body, choice) select vote, tracker, body, choice from bare_ballot"
                    + " order by tracker",
            "select choice, count(*) from bare_ballot group by choice",
            "truncate bare_ballot");

    private static final String BALLOTS = """
            insert into ballot (vote, entry, body, tracker, choice, cast_at)
            select roll, entry, body, left(translate(encode(sha256(gen_random_uuid()::text::bytea), 'hex'), '0189', 'ghij'), 26),
                   case entry %% 3 when 0 then 'no' else 'yes' end, rochdale_now()
            from roll_entry where roll = '%s'
            """;

    private static final String CLOCK = "create or replace function rochdale_now() returns timestamptz language sql"
            + " volatile parallel safe as 'select clock_timestamp() + interval ''%s days'''";

    private final Plan plan;
    private final Site site;
    private final Laws laws;
    private final String author;

    Bulk(Plan plan, Site site, String author) {
        this.plan = plan;
        this.site = site;
        this.laws = new Laws(site);
        this.author = author;
    }

    List<Line> run() throws Exception {
        List<Line> lines = new ArrayList<>();
        try (Connection database = site.database()) {
            for (int entries : plan.entries()) {
                int members = Integer.parseInt(Floor.one(database, "select count(*) from membership"));
                Electorate.grow(database, Math.max(0, entries - members));
                lines.addAll(with(database, entries));
            }
        }
        return lines;
    }

    private List<Line> with(Connection database, int entries) throws Exception {
        List<Double> bareRolls = new ArrayList<>();
        List<Double> rolls = new ArrayList<>();
        List<Double> bareSeals = new ArrayList<>();
        List<Double> seals = new ArrayList<>();
        for (int round = 0; round < Math.min(3, plan.rounds()); round++) {
            for (String sql : BARE_TABLES) {
                execute(database, sql);
            }
            bareRolls.add(Floor.millisOf(database, List.of(BARE_ROLL)));
            Laws.Draft draft = laws.draft(author);
            rolls.add(millis(() -> laws.submit(draft)));
            String vote = draft.id();
            execute(database, BALLOTS.formatted(vote));
            execute(
                    database,
                    "insert into turnout select roll, 0, count(*) filter (where body = 'consumer'),"
                            + " count(*) filter (where body = 'worker') from roll_entry where roll = '" + vote
                            + "' group by roll");
            execute(database, BARE_BOX.formatted(vote));
            execute(database, "vacuum analyze ballot, bare_ballot");
            bareSeals.add(Floor.millisOf(database, BARE_SEAL));
            execute(database, CLOCK.formatted(8 * (round + 1)));
            seals.add(millis(() -> laws.look(vote)));
        }
        execute(database, CLOCK.formatted(0));
        String size = String.format(Locale.ROOT, "%,d", entries);
        return List.of(
                Line.cost("draw a roll of " + size, Duel.median(bareRolls), Duel.median(rolls), MOST),
                Line.cost("seal a vote of " + size, Duel.median(bareSeals), Duel.median(seals), MOST));
    }

    private static double millis(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e6;
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
