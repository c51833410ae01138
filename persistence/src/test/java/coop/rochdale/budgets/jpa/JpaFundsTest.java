package coop.rochdale.budgets.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.BudgetLineId;
import coop.rochdale.budgets.Category;
import coop.rochdale.budgets.FreeFunds;
import coop.rochdale.budgets.Funds;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.jpa.People;
import coop.rochdale.positions.jpa.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A co-op with 1000.00 at the bank and 30.00 set aside for travel this year. */
class JpaFundsTest extends DatabaseTest {

    private static final Currency USD = Currency.getInstance("USD");
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final String BOOK = """
            with booked as (insert into ledger_transaction (id, booked_on, recorded_at, description)
                values (?, '2026-03-01', '2026-03-01', 'Money') returning id, booked_on)
            insert into posting (transaction, line, account, amount_minor, currency, booked_on)
            select id, line, account, amount, 'USD', booked_on
            from booked cross join (values (1, 'assets:bank:main', ?::bigint), (2, ?::text, -?::bigint)) side (line, account, amount)
            """;

    private final BudgetLine travel = line("travel", "30.00", TODAY);

    @BeforeAll
    void money() {
        run(People::found);
        run(database -> {
            book(database, 100_000, "income:dues");
            new JpaBudgetLines(database).add(travel, NOW);
        });
    }

    @Test
    void aMeasureIsJudgedByWhatItDidItselfWhateverArrivesMeanwhile() {
        run(database -> {
            Funds funds = new JpaFunds(database);
            Funds.Mark before = funds.mark(NOW, USD);
            FreeFunds stood = funds.at(NOW, USD);
            run(another -> book(another, 500_000, "income:dues"));
            book(database, 5_000, "liabilities:expenses");
            book(database, -12_000, "expenses:rent");
            FreeFunds changed = funds.changed(before, NOW, USD);
            assertThat(changed.liquid()).isEqualTo(usd("-70.00"));
            assertThat(changed.liabilities()).isEqualTo(usd("50.00"));
            assertThat(changed.free()).isEqualTo(usd("-120.00"));
            assertThat(funds.at(NOW, USD).free()).isEqualTo(stood.free().plus(usd("4880.00")));
        });
    }

    @Test
    void countsTheBudgetLinesItSetAndThoseItEnded() {
        LocalDate tomorrow = TODAY.plusDays(1);
        run(database -> {
            Funds funds = new JpaFunds(database);
            Funds.Mark before = funds.mark(NOW, USD);
            Money reserved = funds.at(NOW, USD).budgets();
            JpaBudgetLines lines = new JpaBudgetLines(database);
            lines.add(line("rent", "100.00", tomorrow), NOW);
            assertThat(funds.changed(before, NOW, USD).free()).isEqualTo(usd("-100.00"));
            lines.end(travel.id(), TODAY.minusDays(1));
            assertThat(funds.changed(before, NOW, USD).budgets()).isEqualTo(usd("70.00"));
            assertThat(funds.at(NOW, USD).budgets()).isEqualTo(reserved.plus(usd("70.00")));
            assertThat(funds.changed(funds.mark(NOW, USD), NOW, USD).free()).isEqualTo(usd("0.00"));
        });
    }

    @Test
    void countsTheWagesThatAMeasureBindsTheCoopTo() {
        run(database -> {
            Funds funds = new JpaFunds(database);
            Money before = funds.at(NOW, USD).free();
            Money reserved = funds.wages(NOW, USD);
            hire(database, "baker", "3100, 'USD', 'month', null", NOW);
            // From the first of March on, which has thirty-one days, to the thirty-first.
            assertThat(funds.wages(NOW, USD)).isEqualTo(reserved.plus(usd("31.00")));
            assertThat(funds.at(NOW, USD).free()).isEqualTo(before.minus(usd("31.00")));
        });
    }

    /** What others earn would else count as what the act binds, or hide it. */
    @Test
    void whileAnActHoldsWagesNobodyElseChangesThem() {
        UUID cook = tx(database -> hire(database, "cook", "2000, 'USD', 'hour', 10", NOW.minus(Duration.ofDays(20))));
        String logs = "insert into worked_hours (id, employment, worked_on, minutes, task, logged_at)"
                + " values (gen_random_uuid(), '" + cook + "', '2026-02-20', 60, 'Cooked.', '2026-02-21')";
        String leaves = "update employment set ends_at = '2026-03-05T09:00:00Z', ended_by = 'resignation' where id = '"
                + cook + "'";
        Money before = tx(database -> {
            Funds funds = new JpaFunds(database);
            Jobs.ports(database).employments().holdWages();
            Money held = funds.wages(NOW, USD);
            for (String change : List.of(logs, leaves)) {
                assertThatThrownBy(() -> run(another -> {
                            another.run("set local lock_timeout = '100ms'");
                            another.run(change);
                        }))
                        .rootCause()
                        .hasMessageContaining("lock timeout");
            }
            assertThat(funds.wages(NOW, USD)).isEqualTo(held);
            return held;
        });
        run(another -> another.run(logs));
        Money logged = tx(database -> new JpaFunds(database).wages(NOW, USD));
        assertThat(logged).isEqualTo(before.plus(usd("20.00")));
        run(another -> another.run(leaves));
        Money left = tx(database -> new JpaFunds(database).wages(NOW, USD));
        assertThat(left).isLessThan(logged);
    }

    @Test
    void whoeverIsAboutToChangeWagesWaitsForAnActAndNotForEachOther() {
        run(database -> {
            Jobs.ports(database).employments().awaitWages();
            run(another -> Jobs.ports(another).employments().awaitWages());
            assertThatThrownBy(() -> run(another -> {
                        another.run("set local lock_timeout = '100ms'");
                        Jobs.ports(another).employments().holdWages();
                    }))
                    .rootCause()
                    .hasMessageContaining("lock timeout");
        });
    }

    /** With thirty days' notice. */
    private static UUID hire(Database database, String handle, String salary, Instant from) {
        UUID job = UUID.randomUUID();
        UUID act = People.FOUNDING.value();
        database.run(
                "insert into position (id, title, description, seats, notice_period, act, created_at)"
                        + " values (?, 'Job', 'Works.', 1, 'P30D', ?, '2026-01-01')",
                job,
                act);
        database.run(
                "insert into position_salary (position, entry, amount_minor, currency, per, hours, applies_from, act)"
                        + " values (?, 1, " + salary + ", '2026-01-01', ?)",
                job,
                act);
        database.run(
                "insert into employment (id, position, position_number, seat, account, starts_at, notice_period, act)"
                        + " select id, id, number, 1, ?, ?, 'P30D', act from position where id = ?",
                People.person(database, handle).value(),
                from,
                job);
        return job;
    }

    private static void book(Database database, long minor, String from) {
        database.run(BOOK, UUID.randomUUID(), minor, from, minor);
    }

    private static BudgetLine line(String category, String amount, LocalDate from) {
        return new BudgetLine(
                new BudgetLineId(UUID.randomUUID()),
                People.FOUNDING,
                new Category(category),
                usd(amount),
                from,
                LocalDate.of(2026, 12, 31),
                usd("0.00"));
    }

    private static Money usd(String amount) {
        return Money.parse(amount, "USD");
    }
}
