package coop.rochdale.positions.workflow;

import static coop.rochdale.positions.workflow.Workplace.FOUNDING;
import static coop.rochdale.positions.workflow.Workplace.NOON;
import static coop.rochdale.positions.workflow.Workplace.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionRefusal;
import coop.rochdale.positions.Power;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Act 0, the powers of the founder, and how they end. */
class FoundingJobTest {

    private final Workplace coop = new Workplace();
    private final PowerUse powerUse = new PowerUse(coop.powers, coop.events);
    private final Actor founder = coop.someone("founder");

    @Test
    void theFoundingCreatesAStewardWithEveryPowerAndEmploysTheFounder() {
        coop.openFounding.run(FOUNDING, Optional.of(founder.account()), NOON);

        assertThat(coop.powers.of(founder.account(), NOON)).containsExactlyInAnyOrder(Power.values());
        assertThat(coop.events.types()).containsExactly("position.created", "employment.begun");
        assertThat(coop.events.appended())
                .allSatisfy(event -> assertThat(event.act()).contains(FOUNDING));
    }

    @Test
    void theFounderMayClaimTheJobLaterAndOnlyOnce() {
        coop.openFounding.run(FOUNDING, Optional.empty(), NOON);
        assertThat(coop.powers.of(founder.account(), NOON)).isEmpty();

        coop.employFounder.run(founder.account(), NOON);
        assertThat(coop.powers.of(founder.account(), NOON)).hasSize(4);
        Actor second = coop.someone("second");
        assertRefused(PositionRefusal.NO_SEAT, () -> coop.employFounder.run(second.account(), NOON));
    }

    @Test
    void everyUseOfAPowerIsAnEventThatNamesPositionAndAct() {
        coop.openFounding.run(FOUNDING, Optional.of(founder.account()), NOON);
        Position steward = coop.positions.founding().orElseThrow();

        assertThat(powerUse.require(founder, Power.TREASURY, NOON))
                .isEqualTo(new Holding(steward.id(), steward.number(), FOUNDING));
        assertThat(coop.events("power.used")).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo(steward.id().value());
            assertThat(event.act()).contains(FOUNDING);
            assertThat(event.data()).isEqualTo(Map.of("power", "treasury", "positionNumber", steward.number()));
        });
    }

    @Test
    void whoHoldsNoPowerUsesNone() {
        Actor stranger = coop.someone("stranger");

        assertRefused(CommonRefusal.POWER_MISSING, () -> powerUse.require(stranger, Power.TREASURY, NOON));
        assertThat(coop.events("power.used")).isEmpty();
    }

    @Test
    void theFounderIsDismissedByLawLikeAnybody() {
        coop.openFounding.run(FOUNDING, Optional.of(founder.account()), NOON);
        EmploymentId employment = coop.employments
                .latest(coop.positions.founding().orElseThrow().id(), founder.account())
                .orElseThrow()
                .id();
        coop.law(coop.dismiss, Map.of("employment", employment.toString(), "reason", "We thank them."));

        assertRefused(CommonRefusal.POWER_MISSING, () -> powerUse.require(founder, Power.TREASURY, NOON));
        assertThat(coop.employments.isEmployed(founder.account(), NOON)).isFalse();
    }
}
