package coop.rochdale.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.workflow.RunBilling;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Billing runs that die: by turns before or after a commit, and in the middle of a statement. Whoever goes on asks
 * everybody else, and nobody twice. {@code -Drochdale.billing.members} says how many join before each run.
 */
class BillingCrashTest {

    private static final int DEATHS = 20;
    private static final int JOINING = Integer.getInteger("rochdale.billing.members", 300);
    private static final Instant BEGIN = Instant.parse("2026-02-22T09:00:00Z");
    private static final String JOIN = """
            with fresh as (
                insert into account (id, handle, display_name, since)
                select gen_random_uuid(), 'm%1$d-' || n, 'Member', '2026-01-31' from generate_series(1, %2$d) n returning id)
            insert into membership (id, account, contribution_minor, currency, interval, anchor, joined_at)
            select gen_random_uuid(), id, 500, 'USD', 'month', '2026-02-20', '2026-02-20' from fresh
            """;
    private static final String PAY = "insert into paid_period (id, membership, membership_number, covers, granted_at)"
            + " select gen_random_uuid(), id, number, daterange('2026-02-20', '%s'), '2026-02-20' from membership m"
            + " where not exists (select from paid_period p where p.membership = m.id)";

    @Test
    void askEverybodyOnceHoweverTheyDie() throws Exception {
        try (PostgresWorld world = new PostgresWorld(BEGIN)) {
            Coop coop = new Coop(world, Map.of());
            Killing killing = new Killing(world, coop, new Random(7));
            Runnable bills = () -> coop.use(RunBilling.class).goOn(true);
            int died = 0;
            for (int round = 1; round <= DEATHS; round++) {
                world.transactions().wait(BEGIN.plus(Duration.ofDays(round)));
                join(world, round);
                // At the start of the run, or at one of its steps.
                int commits = (round * JOINING + 2_499) / 2_500 + 1;
                boolean dies = round % 2 == 0 ? killing.within(80, bills) : killing.atCommit(commits, bills);
                died += dies ? 1 : 0;
                bills.run();
                long members = (long) round * JOINING;
                assertThat(killing.number("select count(*) from invoice"))
                        .as("after %d deaths", died)
                        .isEqualTo(members);
                assertThat(killing.number("select count(distinct membership) from invoice"))
                        .isEqualTo(members);
                assertThat(killing.number("select sum(issued)::bigint from billing_run"))
                        .isEqualTo(members);
                assertThat(killing.number("select count(*) from billing_run where finished_at is not null"))
                        .isEqualTo(round);
            }
            assertThat(died).as("deaths at commits, and in statements").isGreaterThanOrEqualTo(DEATHS / 2);
        }
    }

    private static void join(PostgresWorld world, int round) throws SQLException {
        try (Connection connection = world.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(JOIN.formatted(round, JOINING));
            statement.execute(
                    PAY.formatted(BEGIN.plus(Duration.ofDays(round)).toString().substring(0, 10)));
        }
    }
}
