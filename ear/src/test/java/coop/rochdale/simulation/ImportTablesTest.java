package coop.rochdale.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.workflow.Receiving;
import coop.rochdale.dues.workflow.RunBilling;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Memberships;
import coop.rochdale.simulation.BankFile.Transfer;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/**
 * A bank's file leaves the tables as they are if each of its payments is recorded by itself. {@code
 * -Drochdale.import.seeds} says in how many co-ops that is tried.
 */
class ImportTablesTest {

    private static final int SEEDS = Integer.getInteger("rochdale.import.seeds", 1);
    private static final int MONTHS = 6;
    private static final int TRANSFERS = 80;

    private static final String ROWS = """
            select 'payment ' || p.reference || ' of ' || m.number || ' ' || p.amount_minor || ' on ' || p.received_on as line
            from payment p join membership m on m.id = p.membership where p.reference like 'file-%'
            union all
            select 'settled ' || i.number || ' by ' || p.reference || ' ' || s.amount_minor
            from settlement s join invoice i on i.id = s.invoice join payment p on p.id = s.payment
            where p.provider = 'bank' and s.refund is null
            union all
            select 'invoice ' || number || ' ' || covers || ' ' || (paid_at is not null) || coalesce(' ' || bought, '')
            from invoice
            union all
            select 'cover ' || membership_number || ' ' || covers || ' ' || (void_at is not null) from paid_period
            union all
            select 'member ' || number || ' ' || anchor || ' ' || (closed_at is not null) from membership
            union all
            select 'booked ' || row_number() over (order by t.number) || ' ' || t.booked_on || ' ' || t.description || ' '
                   || coalesce(a.handle, '') || (select string_agg(' ' || o.account || ' ' || o.amount_minor, '' order by o.line)
                                                 from posting o where o.transaction = t.id)
            from ledger_transaction t left join account a on a.id = t.party
            union all
            select 'told ' || row_number() over (order by e.seq) || ' ' || e.type || coalesce(' ' || p.reference, '')
            from event e left join payment p on p.id = e.subject
            """;

    @Test
    void aFileLeavesTheTablesAsItsPaymentsOneByOne() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            List<String> imported = told(seed, true);
            assertThat(imported)
                    .as("seed %d", seed)
                    .anyMatch(line -> line.startsWith("settled"))
                    .filteredOn(line -> line.startsWith("payment file-"))
                    .hasSizeGreaterThan(TRANSFERS / 2);
            assertThat(imported).as("seed %d", seed).isEqualTo(told(seed, false));
        }
    }

    private static List<String> told(long seed, boolean together) {
        List<String> rows = new ArrayList<>();
        List<PostgresWorld> worlds = new ArrayList<>();
        Simulation.Course course = new Simulation(
                        begin -> {
                            worlds.add(new PostgresWorld(begin));
                            return worlds.get(0);
                        },
                        Integer.MAX_VALUE)
                .tell(Step.story(seed, MONTHS), coop -> {
                    Instant begin = coop.now();
                    int invoices = asked(worlds.get(0), "select max(number)::text from invoice").stream()
                            .mapToInt(Integer::parseInt)
                            .sum();
                    arrive(coop, transfers(invoices, new Dice(seed)), together);
                    rows.addAll(rows(worlds.get(0)));
                    // What is left is used in the same order, too.
                    coop.world.transactions().wait(begin.plus(Duration.ofDays(35)));
                    coop.use(RunBilling.class).goOn(true);
                    rows.addAll(rows(worlds.get(0)));
                });
        assertThat(course.trouble()).as("seed %d", seed).isEmpty();
        return rows;
    }

    /** Now and then one under the reference of another, which is not recorded; or of nobody's invoice. */
    private static List<Transfer> transfers(int invoices, Dice dice) {
        List<Transfer> transfers = new ArrayList<>();
        for (int number = 1; number <= TRANSFERS; number++) {
            String reference = "file-" + (dice.chance(5) ? number / 2 : number);
            long minor = dice.of(250L, 499L, 500L, 750L, 1_000L, 2_500L, 1L);
            transfers.add(new Transfer(reference, minor, OptionalInt.of(1 + dice.below(invoices + 1))));
        }
        return transfers;
    }

    private static void arrive(Coop coop, List<Transfer> transfers, boolean together) {
        BankFile file = BankFile.taken(coop, transfers);
        if (together) {
            file.finish();
        } else {
            transfers.forEach(transfer -> record(coop, transfer));
        }
    }

    private static void record(Coop coop, Transfer transfer) {
        coop.look(() -> coop.use(Invoices.class).membershipOf(transfer.invoice().orElseThrow()))
                .flatMap(payer -> coop.look(() -> coop.use(Memberships.class).find(payer)))
                .map(payer -> new Receiving.Arrived(transfer.receipt(coop), payer))
                .ifPresent(arrived -> {
                    try {
                        coop.world
                                .transactions()
                                .run(
                                        TransactionAttributeType.REQUIRED,
                                        () -> coop.use(Receiving.class).receive(arrived, BankFile.witness(coop)));
                    } catch (Refused recordedBefore) {
                        assertThat(recordedBefore.refusal().code()).isEqualTo("dues.payment-recorded");
                    }
                });
    }

    private static List<String> rows(PostgresWorld world) {
        return asked(world, ROWS).stream().sorted().toList();
    }

    private static List<String> asked(PostgresWorld world, String sql) {
        List<String> rows = new ArrayList<>();
        try (Connection connection = world.connection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                rows.add(row.getString(1));
            }
        } catch (SQLException trouble) {
            throw new IllegalStateException(trouble);
        }
        return rows;
    }
}
