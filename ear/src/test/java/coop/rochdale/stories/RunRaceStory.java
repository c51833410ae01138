package coop.rochdale.stories;

import static coop.rochdale.stories.Json.json;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs over everybody, begun at two servers at the same moment: each member is asked once, each worker is paid once. */
class RunRaceStory {
    private static final int AT_ONCE = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** Some batches of each, so that servers take turns. */
    private static final int MEMBERS = 8_000;

    private static final int PAYING = 10;
    private static final int DUES = 500;
    private static final int SEATS = 1_000;
    private static final int WORKERS = 2 * SEATS;
    private static final long SALARY = 300_000;

    @Test
    void twoServersAskAndPayEverybodyOnce() throws SQLException {
        try (TwoServers pair = TwoServers.start()) {
            Tables tables = new Tables(pair.first());
            tables.execute(Joins.of(1, MEMBERS, DUES));
            Joins.payAhead(pair.first(), 1, PAYING, "5.00");
            pair.clock().advanceDays(1);
            race(pair, "/billing-runs", json("through", pair.clock().today()));
            awaitEnd(tables, "billing_run");

            assertThat(tables.count("invoice")).isEqualTo(MEMBERS);
            assertThat(tables.count("(select distinct membership from invoice) asked"))
                    .isEqualTo(MEMBERS);
            assertThat(tables.ask("select sum(issued) from billing_run")).containsExactly(Integer.toString(MEMBERS));
            assertThat(tables.count("notice where kind = 'invoice-issued'")).isEqualTo(MEMBERS);
            assertThat(booked(tables, "income:dues")).isEqualTo((long) PAYING * DUES);

            YearMonth month = YearMonth.from(pair.clock().today()).plusMonths(1);
            tables.execute(Hires.of(1, SEATS, month.atDay(1), SALARY));
            tables.execute(Hires.of(2, SEATS, month.atDay(1), SALARY));
            pair.clock().advanceTo(month.atDay(28).atStartOfDay(ZoneOffset.UTC).toInstant());
            race(pair, "/payroll-runs", json("month", month.toString()));
            awaitEnd(tables, "payroll_run");

            assertThat(tables.count("payslip")).isEqualTo(WORKERS);
            assertThat(tables.count("(select distinct employment from payslip) said"))
                    .isEqualTo(WORKERS);
            assertThat(tables.ask("select sum(payslips) from payroll_run")).containsExactly(Integer.toString(WORKERS));
            assertThat(tables.count("notice where kind = 'payslip-ready'")).isEqualTo(WORKERS);
            assertThat(booked(tables, "liabilities:wages")).isEqualTo(WORKERS * SALARY);
            tables.assertSound(
                    "two servers", "dues\\..*|billing\\..*|payroll\\..*|ledger\\..*|events\\.(billing|pay).*");
        }
    }

    private static void race(TwoServers pair, String runs, JsonObject wish) {
        List<Api> founder = List.of(pair.at(0, 2).founder(), pair.at(1, 2).founder());
        founder.forEach(there -> there.get("/me").expect(200));
        Race.run(AT_ONCE, turn -> founder.get(turn % 2).post(runs, wish).expect(201));
    }

    private static void awaitEnd(Tables tables, String runs) {
        Patience.await(PATIENCE, runs + " ends", () -> tables.count(runs + " where finished_at is null") == 0);
    }

    /** What an account of that side has got, in minor units. */
    private static long booked(Tables tables, String account) {
        return Long.parseLong(
                tables.ask("select -coalesce(sum(amount_minor), 0) from posting where account = '" + account + "'")
                        .get(0));
    }
}
