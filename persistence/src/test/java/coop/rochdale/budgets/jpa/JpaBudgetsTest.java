package coop.rochdale.budgets.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.budgets.BudgetLine;
import coop.rochdale.budgets.BudgetRefusal;
import coop.rochdale.budgets.BudgetsContract;
import coop.rochdale.budgets.Expense;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.ledger.jpa.LedgerPorts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class JpaBudgetsTest extends DatabaseTest implements BudgetsContract {

    private static final int ROUNDS = 50;

    @Override
    public <T> T within(Function<Ports, T> work) {
        return tx(database -> work.apply(ports(database)));
    }

    @Override
    public ActId act() {
        return tx(JpaPromisesTest::act);
    }

    @Override
    public AccountId someone() {
        AccountId account = new AccountId(Ids.next(NOW));
        String handle = "p" + account.value().toString().replace("-", "").substring(8, 32);
        run(database -> database.run(
                "insert into account (id, handle, display_name, since) values (?, ?, ?, ?)",
                account.value(),
                handle,
                handle,
                NOW));
        return account;
    }

    private static Ports ports(Database database) {
        return new Ports(
                new JpaBudgetLines(database),
                new JpaExpenses(database),
                new JpaExpenseQueries(database),
                LedgerPorts.ledger(database));
    }

    /** Whoever forgets to take a turn meets the trigger: of two who spend the last of a line, one does. */
    @Test
    void aLineIsNotOverspentByTwoAtOnce() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            BudgetLine line = line("race" + round, "100.00");
            Expense ann = approved(submitted("race" + round, "60.00", Optional.empty()), Optional.of(line.id()));
            Expense ben = approved(submitted("race" + round, "60.00", Optional.empty()), Optional.of(line.id()));

            assertThat(atOnce(() -> outcome(() -> save(ann)), () -> outcome(() -> save(ben))))
                    .containsExactlyInAnyOrder("", BudgetRefusal.OUT_OF_BUDGET.code());
        }
    }

    @Test
    void refusesWhatNoWorkflowDoes() {
        BudgetLine line = line("frozen", "100.00");
        Expense expense = approved(submitted("frozen", "60.00", Optional.of("30.00")), Optional.of(line.id()));
        save(expense);
        String one = " where id = '" + expense.id() + "'";
        for (String statement : List.of(
                "update expense set amount_minor = 1" + one,
                "update expense set category = 'other'" + one,
                "update expense set approved_at = null, act = null, transaction = null, line = null" + one,
                "update expense set round = 0" + one,
                "update expense set released_minor = 5, released_at = now(), release = transaction" + one,
                "delete from expense" + one,
                "truncate expense cascade",
                "update budget_line set to_day = to_day + 1 where id = '" + line.id() + "'",
                "update budget_line set amount_minor = 1 where id = '" + line.id() + "'",
                "delete from budget_line",
                "insert into budget_line (id, act, category, amount_minor, currency, from_day, to_day, set_at)"
                        + " select gen_random_uuid(), act, category, 1, currency, to_day, to_day + 9, set_at from budget_line"
                        + " where id = '" + line.id() + "'",
                "insert into expense_approval (expense, round, account, act, approved_at)"
                        + " select id, round, author, act, now() from expense" + one,
                "insert into expense_approval (expense, round, account, act, approved_at)"
                        + " select id, round + 1, (select id from account where id <> author limit 1), act, now()"
                        + " from expense" + one,
                "insert into expense_receipt (expense, round, type, content, kept_at)"
                        + " select id, 1, 'html', 'x', now() from expense" + one,
                "insert into expense_payment (id, expense, amount_minor, currency, reference, paid_on, recorded_at,"
                        + " recorded_by, transaction) select gen_random_uuid(), id, 3001, currency, 'too much', current_date,"
                        + " now(), author, transaction from expense" + one)) {
            assertThatThrownBy(() -> run(database -> database.run(statement)))
                    .as(statement)
                    .rootCause()
                    .isInstanceOfSatisfying(
                            org.postgresql.util.PSQLException.class,
                            refused -> assertThat(refused.getSQLState()).startsWith("23"));
        }
    }

    private static String outcome(Runnable attempt) {
        try {
            attempt.run();
            return "";
        } catch (Refused refused) {
            return refused.refusal().code();
        }
    }

    private static List<String> atOnce(Callable<String> one, Callable<String> other) throws Exception {
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<String> outcomes = new ArrayList<>();
            for (Future<String> done : threads.invokeAll(List.of(after(start, one), after(start, other)))) {
                outcomes.add(done.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }

    private static Callable<String> after(CyclicBarrier start, Callable<String> attempt) {
        return () -> {
            start.await();
            return attempt.call();
        };
    }
}
