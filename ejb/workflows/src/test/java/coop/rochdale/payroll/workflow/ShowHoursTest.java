package coop.rochdale.payroll.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Body;
import coop.rochdale.payroll.WorkedHours;
import coop.rochdale.payroll.WorkedHoursId;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.InMemoryLooks;
import coop.rochdale.positions.Samples;
import coop.rochdale.positions.Stint;
import coop.rochdale.positions.workflow.PowerLook;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShowHoursTest {

    private final Paymaster coop = new Paymaster();
    private final Actor voter = person("voter");
    private final WorkedHours logged = logged();

    @Test
    void theyAreSeenByTheirWorkerAndByWhoeverMayAttestThem() {
        assertThat(show(coop.ada, logged.id())).isEqualTo(logged);
        assertThat(show(voter, logged.id())).isEqualTo(logged);
        assertThat(coop.events.types()).containsExactly("hours.logged");
        Actor stranger = person("stranger");
        assertUnknown(stranger, logged.id());
        assertUnknown(stranger, told());
        assertUnknown(voter, told());
    }

    @Test
    void theTreasuryHasNoVoteAndSeesThemUnderBothNames() {
        assertThat(show(coop.treasurer, logged.id())).isEqualTo(logged);
        assertThat(show(coop.treasurer, told())).isEqualTo(logged);
        assertThat(coop.events.types()).contains("power.used");
    }

    private WorkedHours logged() {
        Employment job = coop.hired(coop.ada, coop.baker(Samples.hourly("20.00", 10)));
        LogHours log = new LogHours(coop.clock, coop.employments, coop.positions, coop.hours, coop.events);
        return log.run(coop.ada, new LogHours.Request(job.id(), new Stint("Baked.", coop.today(), 60)));
    }

    /** As events name them. */
    private WorkedHoursId told() {
        return new WorkedHoursId(logged.id().alias());
    }

    private WorkedHours show(Actor actor, WorkedHoursId id) {
        return new ShowHours(
                        coop.clock,
                        new PowerLook(coop.held(), new InMemoryLooks(), coop.events),
                        (account, at) -> account.equals(voter.account()) ? Set.of(Body.CONSUMER) : Set.of(),
                        coop.hours)
                .run(actor, id);
    }

    private void assertUnknown(Actor actor, WorkedHoursId id) {
        assertThatThrownBy(() -> show(actor, id))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.refusal()).isEqualTo(CommonRefusal.UNKNOWN));
    }

    private Actor person(String handle) {
        return new Actor(coop.accounts.someone(handle, coop.clock.instant()));
    }
}
