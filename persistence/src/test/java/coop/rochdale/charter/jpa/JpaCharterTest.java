package coop.rochdale.charter.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.charter.CharterContract;
import coop.rochdale.charter.Clause;
import coop.rochdale.charter.ClauseEntry;
import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.jpa.Database;
import coop.rochdale.kernel.jpa.DatabaseTest;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaCharterTest extends DatabaseTest implements CharterContract {

    @BeforeAll
    void foundTheCoop() {
        charter(ports -> {
            CharterContract.found(ports);
            return true;
        });
    }

    @Override
    public <T> T charter(Function<Ports, T> work) {
        return tx(database -> work.apply(ports(database)));
    }

    @Test
    void waitsForAnActThatWaitsForAPayrollRun() {
        assertWaitsPatiently("acts", database -> new JpaActs(database).awaitTurn());
    }

    @Test
    void numbersActsAndEntriesWithoutGapsHoweverManyAreMadeAtOnce() throws Exception {
        ExecutorService servers = Executors.newFixedThreadPool(8);
        Callable<ActId> amend = () -> charter(ports -> {
            ports.acts().awaitTurn();
            ActId act = ports.acts().enact(UUID.randomUUID(), "A change", FOUNDED);
            ports.charter().adopt(Clause.BOTS_PER_OWNER, "3", FOUNDED.plusSeconds(1), act);
            return act;
        });
        for (Future<ActId> done : servers.invokeAll(Collections.nCopies(40, amend))) {
            done.get();
        }
        servers.shutdown();
        List<ClauseEntry> history = charter(ports -> ports.queries().history(Clause.BOTS_PER_OWNER));
        assertThat(history).hasSize(41);
        List<Long> gaps = tx(database -> database.list(
                "select number from act a where number > 0 and not exists"
                        + " (select 1 from act b where b.number = a.number - 1)",
                row -> row.number("number")));
        assertThat(gaps).isEmpty();
    }

    @Test
    void passesOverAClauseThatALaterProgramWrote() {
        run(database -> database.run("insert into clause_value select 'tea.time', 1, 'PT5M', since, act from"
                + " clause_value where clause = 'payroll.day' and entry = 1"));
        List<ClauseEntry> inForce = charter(ports -> ports.queries().inForceAt(FOUNDED));
        assertThat(inForce).extracting(ClauseEntry::clause).containsExactly(Clause.values());
    }

    @Test
    void refusesToChangeOrForgetWhatWasInForce() {
        assertThatThrownBy(() -> run(database -> database.run("update clause_value set value = '1'")))
                .hasStackTraceContaining("append-only");
        assertThatThrownBy(() -> run(database -> database.run("delete from act")))
                .hasStackTraceContaining("append-only");
    }

    private static Ports ports(Database database) {
        JpaCharter charter = new JpaCharter(database);
        return new Ports(charter, charter, new JpaActs(database));
    }
}
