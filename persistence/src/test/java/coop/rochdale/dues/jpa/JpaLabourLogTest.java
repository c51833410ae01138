package coop.rochdale.dues.jpa;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.dues.LabourLogContract;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.jpa.DatabaseTest;
import coop.rochdale.members.Days;
import coop.rochdale.members.Membership;
import coop.rochdale.members.jpa.People;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JpaLabourLogTest extends DatabaseTest implements LabourLogContract {

    @BeforeAll
    void foundTheCoop() {
        run(People::found);
    }

    @Override
    public <T> T labour(Function<Ports, T> work) {
        return tx(database -> work.apply(new Ports(new JpaLabourLog(database), JpaDuesTest.ports(database))));
    }

    @Override
    public void covered(Membership member, Days days) {
        run(database -> database.run(
                "insert into paid_period (id, membership, membership_number, covers, granted_at)"
                        + " select gen_random_uuid(), id, number, daterange(?, ?), joined_at from membership where id = ?",
                days.from(),
                days.to(),
                member.id().value()));
    }

    @Override
    public AccountId person(String handle) {
        return tx(database -> People.person(database, handle));
    }

    @Test
    void refusesWhatNoRuleAllows() {
        UUID worker = person("refused").value();
        UUID id = UUID.randomUUID();
        run(database -> database.run(
                "insert into labour (id, worker, task, worked_on, minutes, evidence, logged_at)"
                        + " values (?, ?, 'Cleaned', '2026-01-01', 60, 'Look at it.', now())",
                id,
                worker));
        String attest =
                "update labour set attested_by = ?, attested_at = now(), value_minor = 1, currency = 'USD' where id = ?";
        assertThatThrownBy(() -> run(database -> database.run(attest, worker, id)))
                .hasStackTraceContaining("labour_attested_by_another");
        UUID witness = person("refused-too").value();
        run(database -> database.run(attest, witness, id));
        for (String change : new String[] {
            "update labour set value_minor = 2",
            "update labour set minutes = 120",
            "update labour set attested_at = null, attested_by = null, value_minor = null, currency = null"
        }) {
            assertThatThrownBy(() -> run(database -> database.run(change + " where id = ?", id)))
                    .as(change)
                    .hasStackTraceContaining("stays as it was");
        }
        assertThatThrownBy(() -> run(database -> database.run("delete from labour where id = ?", id)))
                .hasStackTraceContaining("append-only");
    }
}
