package coop.rochdale.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;

/** Balances of every account at any day of ten years, over HTTP, beside the database adding all postings up. */
final class Balancing {

    private static final double MOST_MILLIS = 50;
    private static final int OK = 200;
    private static final int YEARS_OF_DAYS = 3650;
    private static final Duration WARM = Duration.ofSeconds(2);

    /** As the server does every few seconds, a stretch at a time. */
    private static final int FEWEST = 2_000;

    private static final String SETTLE = "select settle_ledger(" + FEWEST + ", 50000)";

    /** As far as that many. */
    private static final String UNSETTLED = "select count(*) from (select from posting where number >"
            + " (select coalesce(max(upto), 0) from ledger_stretch) limit " + FEWEST + ") n";

    private static final String ADD_UP =
            "select account, currency, sum(amount_minor) from posting where booked_on <= '%s' group by account, currency";

    private final Plan plan;
    private final Site site;
    private final Connection database;

    Balancing(Plan plan, Site site, Connection database) {
        this.plan = plan;
        this.site = site;
        this.database = database;
    }

    void run(Consumer<Line> tell) throws Exception {
        Ledgers.grow(database, plan.books().postings());
        settle();
        Load load = new Load(site.address(), Balancing::question);
        load.run(1, WARM).all(OK);
        Duel duel = Duel.fight(
                Math.min(3, plan.rounds()),
                () -> Floor.millisOf(database, List.of(ADD_UP.formatted(day()))),
                () -> load.run(1, plan.run()).all(OK));
        Latencies latencies = duel.subject().latencies();
        tell.accept(Line.plain(
                        String.format(
                                Locale.ROOT,
                                "balances in %,d postings",
                                plan.books().postings()),
                        duel.floor(),
                        latencies.percentile(50),
                        "ms")
                .noted(Line.percentiles(duel.subject()))
                .aiming("p99 < " + Math.round(MOST_MILLIS) + " ms", latencies.percentile(99) < MOST_MILLIS));
    }

    private static byte[] question() {
        return Load.request("GET /api/v1/ledger/accounts?at=" + day(), List.of(), "");
    }

    private static LocalDate day() {
        return LocalDate.now(ZoneOffset.UTC)
                .minusDays(ThreadLocalRandom.current().nextInt(YEARS_OF_DAYS));
    }

    /** Until nothing is left, be it that the server does it. */
    private void settle() throws SQLException {
        try (Statement statement = database.createStatement()) {
            while (Integer.parseInt(Floor.one(database, UNSETTLED)) == FEWEST) {
                statement.execute(SETTLE);
            }
        }
    }
}
