package coop.rochdale.dues.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.dues.Billing;
import coop.rochdale.dues.BillingGrid;
import coop.rochdale.dues.BillingGrid.Situation;
import coop.rochdale.dues.BillingRunId;
import coop.rochdale.dues.Fees;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.jpa.People;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statement of the database must tell of the fees of which the domain's function says so, and of each once. */
class FeesToTellTest extends DatabaseTest {

    private static final Billing.Batch ALL =
            new Billing.Batch(new BillingRunId(new UUID(0, 1)), LocalDate.of(2028, 3, 20), 0, 100_000);

    private final List<Situation> situations = BillingGrid.situations();

    @BeforeAll
    void writeTheGrid() {
        run(People::found);
        run(BillingDueTest::adoptFees);
        situations.forEach(situation -> run(database -> BillingDueTest.write(database, situation)));
    }

    @Test
    void agreesWithTheDomainOnTheWholeGrid() {
        Set<String> expected = new TreeSet<>();
        for (Situation situation : situations) {
            situation.told().keySet().forEach(index -> expected.add(line(situation, index)));
        }
        // The later instant first: by then the middle fee is over, and nobody hears of it who was not told before.
        for (Instant now :
                new Instant[] {Instant.parse("2029-03-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z")}) {
            run(database -> new JpaBilling(database).tellFees(ALL, now));
            for (Situation situation : situations) {
                for (ClauseEntry fee : Fees.toTell(
                        BillingGrid.FEES, situation.membership().contribution().monthly(), now)) {
                    expected.add(line(situation, BillingGrid.FEES.indexOf(fee)));
                }
            }
            assertThat(told()).as("told by %s", now).isEqualTo(expected);
        }
    }

    private static String line(Situation situation, int fee) {
        return situation.membership().id() + " " + (BillingGrid.FEES.size() - fee);
    }

    private Set<String> told() {
        return tx(database -> new TreeSet<>(database.list(
                "select membership || ' ' || about as told from notice where kind = 'fee-will-change'",
                row -> row.text("told"))));
    }
}
