package coop.rochdale.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.workflow.Receiving;
import coop.rochdale.dues.workflow.RunBilling;
import coop.rochdale.kernel.jpa.Examination;
import coop.rochdale.members.Memberships;
import coop.rochdale.simulation.BankFile.Transfer;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an import costs, and imports that die: by turns before or after a commit, and in the middle of a statement. Whoever
 * goes on records every other payment, and none twice. {@code -Drochdale.import.members} says how many pay in each file.
 */
class ImportCrashTest {

    private static final int DEATHS = 8;
    private static final int MEMBERS = Integer.getInteger("rochdale.import.members", 400);
    private static final int CHUNK = 250;
    /** Of a file that fits into one transaction, and of one that has nothing more to decide. */
    private static final int MOST_STATEMENTS = 35;

    private static final int MOST_LONE = 13;

    private static final Instant BEGIN = Instant.parse("2026-02-22T09:00:00Z");
    private static final String JOIN = """
            with fresh as (
                insert into account (id, handle, display_name, since)
                select gen_random_uuid(), 'm%1$d-' || n, 'Member', '2026-01-31' from generate_series(1, %2$d) n returning id),
            joined as (
                insert into membership (id, account, contribution_minor, currency, interval, anchor, joined_at, version)
                select gen_random_uuid(), id, 500, 'USD', 'month', '2026-02-20', '2026-02-20', 1 from fresh returning *)
            insert into paid_period (id, membership, membership_number, covers, granted_at)
            select gen_random_uuid(), id, number, daterange('2026-02-20', '%3$s'), '2026-02-20' from joined
            """;

    private PostgresWorld world;
    private Coop coop;
    private Killing killing;

    @BeforeEach
    void open() {
        world = new PostgresWorld(BEGIN);
        coop = new Coop(world, Map.of());
        killing = new Killing(world, coop, new Random(7));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void takesAsManyStatementsForManyPaymentsAsForFew() throws Exception {
        int first = asked(1, CHUNK + 10);
        BankFile few = BankFile.taken(coop, transfers("few", first, 10));
        BankFile many = BankFile.taken(coop, transfers("many", first + 10, CHUNK));
        assertThat(counted(many::finish)).isEqualTo(counted(few::finish)).isLessThanOrEqualTo(MOST_STATEMENTS);
        assertThat(killing.number("select count(*) from invoice where paid_at is not null"))
                .isEqualTo(CHUNK + 10);
        inspect();
    }

    @Test
    void recordsALonePaymentInFewStatements() throws Exception {
        int invoice = asked(1, 1);
        Receiving.Arrived arrived = coop.look(() -> new Receiving.Arrived(
                new Transfer("lone", 500, OptionalInt.empty()).receipt(coop),
                coop.use(Invoices.class)
                        .membershipOf(invoice)
                        .flatMap(payer -> coop.use(Memberships.class).find(payer))
                        .orElseThrow()));
        Receiving.Witness treasurer = coop.look(() -> BankFile.witness(coop));
        long statements = counted(() -> world.transactions()
                .run(
                        TransactionAttributeType.REQUIRED,
                        () -> coop.use(Receiving.class).receive(arrived, treasurer)));
        assertThat(statements).isLessThanOrEqualTo(MOST_LONE);
        assertThat(killing.number("select count(*) from invoice where paid_at is not null"))
                .isOne();
    }

    @Test
    void recordEachPaymentOnceHoweverTheyDie() throws Exception {
        int died = 0;
        for (int round = 1; round <= DEATHS; round++) {
            world.transactions().wait(BEGIN.plus(Duration.ofDays(round)));
            BankFile file = BankFile.taken(coop, transfers("r" + round, asked(round, MEMBERS), MEMBERS));
            boolean dies = round % 2 == 0 ? killing.within(300, file::finish) : killing.atCommit(2, file::finish);
            died += dies ? 1 : 0;
            file.finish();
            long paid = (long) round * MEMBERS;
            assertThat(killing.number("select count(*) from payment"))
                    .as("after %d deaths", died)
                    .isEqualTo(paid);
            assertThat(killing.number("select count(*) from arrival where outcome = 'matched'"))
                    .isEqualTo(paid);
            assertThat(killing.number("select count(*) from invoice where paid_at is not null"))
                    .isEqualTo(paid);
        }
        assertThat(died).as("deaths at commits, and in statements").isGreaterThanOrEqualTo(DEATHS / 2);
        inspect();
    }

    /** Nobody told how these members came and were covered first; but for that everything holds. */
    private void inspect() throws SQLException {
        try (Connection connection = world.connection()) {
            assertThat(Examination.of(connection).findings())
                    .extracting(finding -> finding.invariant())
                    .isSubsetOf(
                            "events.account-opened-told-once",
                            "events.membership-opened-told-once",
                            "events.invoice-issued-told-once",
                            "dues.paid-invoice-covers");
        }
    }

    private long counted(Runnable work) {
        long before = world.statements();
        work.run();
        return world.statements() - before;
    }

    /** So many join and are asked; answers the number of the first invoice. */
    private int asked(int round, int members) throws SQLException {
        try (Connection connection = world.connection();
                Statement statement = connection.createStatement()) {
            String day = coop.now().plus(Duration.ofDays(1)).toString().substring(0, 10);
            statement.execute(JOIN.formatted(round, members, day));
        }
        coop.use(RunBilling.class).goOn(true);
        return Math.toIntExact(killing.number("select max(number) from invoice")) - members + 1;
    }

    private static List<Transfer> transfers(String name, int first, int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> new Transfer(name + "-" + index, 500, OptionalInt.of(first + index)))
                .toList();
    }
}
