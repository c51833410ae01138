package coop.rochdale.positions.workflow;

import static coop.rochdale.positions.workflow.Workplace.NOON;
import static coop.rochdale.positions.workflow.Workplace.appointing;
import static coop.rochdale.positions.workflow.Workplace.assertRefused;
import static coop.rochdale.positions.workflow.Workplace.bakerLaw;
import static coop.rochdale.positions.workflow.Workplace.salary;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.ActId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.kernel.Price;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.ApplicationState;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EndReason;
import coop.rochdale.positions.Ending;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionRefusal;
import coop.rochdale.positions.Power;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The five measures on jobs, checked and enacted one after the other as laws do it. */
class LawsOnJobsTest {

    private static final Instant NOTICED = Span.ofDays(30).after(NOON);

    private final Workplace coop = new Workplace();
    private final Actor ann = coop.someone("ann");
    private final Actor ben = coop.someone("ben");

    @Test
    void aLawCreatesAPositionThatIsOpen() {
        ActId act = coop.law(coop.create, bakerLaw(2, "treasury"));

        assertThat(coop.events.types()).containsExactly("position.created");
        assertThat(coop.events.appended().get(0).act()).contains(act);
        assertThat(coop.events.appended().get(0).data())
                .isEqualTo(Map.of("number", 1, "title", "Baker", "seats", 2, "powers", List.of("treasury")));
    }

    @Test
    void aLawEmploysAnApplicantFromThatDayOnWithThePowersOfThePosition() {
        PositionId baker = coop.baker(1, "treasury");
        ApplicationId application = coop.applied(ann, baker);
        coop.law(coop.appoint, appointing(baker, ann, "2026-03-05"));
        Instant start = Instant.parse("2026-03-05T00:00:00Z");

        assertThat(coop.employments.isEmployed(ann.account(), start.minusMillis(1)))
                .isFalse();
        assertThat(coop.employments.isEmployed(ann.account(), start)).isTrue();
        assertThat(coop.powers.heldBy(ann.account(), Power.TREASURY, NOON)).isEmpty();
        assertThat(coop.powers.heldBy(ann.account(), Power.TREASURY, start))
                .map(Holding::position)
                .contains(baker);
        assertThat(state(application)).isEqualTo(ApplicationState.ACCEPTED);
        assertThat(coop.events.types()).containsExactly("position.created", "application.filed", "employment.begun");
    }

    @Test
    void aStartThatIsPastMeansTheInstantOfTheEnactment() {
        PositionId baker = coop.baker(1);
        EmploymentId employment = coop.hired(ann, baker);

        assertThat(employment(employment).startsAt()).isEqualTo(NOON);
    }

    @Test
    void noLawEmploysWhoDidNotApplyOrWithdrewMeanwhile() {
        PositionId baker = coop.baker(1);
        Map<String, Object> law = appointing(baker, ann, "2026-03-05");

        assertRefused(PositionRefusal.NO_APPLICATION, () -> coop.appoint.check(new Payload(law), NOON));
        ApplicationId application = coop.applied(ann, baker);
        coop.appoint.check(new Payload(law), NOON);
        coop.withdraw.run(ann, application);
        assertRefused(PositionRefusal.NO_APPLICATION, () -> enact(coop.appoint, law));
        assertThat(coop.employments.unended(baker, NOON)).isEmpty();
    }

    @Test
    void theSecondLawForTheSameSeatFails() {
        PositionId baker = coop.baker(1);
        coop.applied(ann, baker);
        coop.applied(ben, baker);
        coop.law(coop.appoint, appointing(baker, ann, "2026-03-05"));

        assertRefused(PositionRefusal.NO_SEAT, () -> enact(coop.appoint, appointing(baker, ben, "2026-03-01")));
        assertRefused(PositionRefusal.NO_SEAT, () -> enact(coop.appoint, appointing(baker, ben, "2026-04-01")));
    }

    @Test
    void aLawDismissesAfterTheNoticeOfTheContractAndPowersCeaseThen() {
        PositionId baker = coop.baker(1, "treasury");
        EmploymentId employment = coop.hired(ann, baker);
        ActId act = coop.law(coop.dismiss, dismissal(employment));

        assertThat(employment(employment).ending())
                .contains(new Ending(NOTICED, EndReason.DISMISSAL, Optional.of(act)));
        assertThat(coop.powers.of(ann.account(), NOTICED.minusMillis(1))).containsExactly(Power.TREASURY);
        assertThat(coop.powers.of(ann.account(), NOTICED)).isEmpty();
        assertThat(coop.employments.isEmployed(ann.account(), NOTICED)).isFalse();
        assertThat(coop.events("employment.ending").get(0).data())
                .containsEntry("why", "dismissal")
                .doesNotContainKey("reason");
    }

    @Test
    void aDismissalOfWhoEndsEarlierChangesNothingAndOfWhoIsGoneIsRefused() {
        PositionId baker = coop.baker(1);
        EmploymentId employment = coop.hired(ann, baker);
        coop.resign.run(ann, new Resign.Request(employment, Optional.empty()));
        coop.clock.set(NOON.plusSeconds(60));
        coop.law(coop.dismiss, dismissal(employment));

        assertThat(employment(employment).ending()).map(Ending::why).contains(EndReason.RESIGNATION);
        assertThat(coop.events("employment.ending")).hasSize(1);
        coop.clock.set(NOTICED);
        assertRefused(PositionRefusal.EMPLOYMENT_OVER, () -> enact(coop.dismiss, dismissal(employment)));
    }

    @Test
    void oneLawMayDismissAndAppointToTheSeatThatBecomesFree() {
        PositionId baker = coop.baker(1);
        EmploymentId employment = coop.hired(ann, baker);
        coop.applied(ben, baker);
        List<Measure> dismissed = List.of(new Measure("dismiss", new Payload(dismissal(employment))));
        Payload inTime = new Payload(appointing(baker, ben, "2026-06-01"));
        Payload tooEarly = new Payload(appointing(baker, ben, "2026-03-05"));

        coop.appoint.check(inTime, NOON, dismissed);
        assertRefused(PositionRefusal.NO_SEAT, () -> coop.appoint.check(inTime, NOON));
        assertRefused(PositionRefusal.NO_SEAT, () -> coop.appoint.check(tooEarly, NOON, dismissed));
        coop.law(coop.dismiss, dismissal(employment));
        coop.law(coop.appoint, appointing(baker, ben, "2026-06-01"));
        assertThat(coop.employments.unended(baker, NOON)).hasSize(2);
    }

    @Test
    void aLawChangesTheSalaryFromADayOn() {
        PositionId baker = coop.baker(1);
        coop.law(coop.changeSalary, raise(baker, "2500.00", "2026-04-01"));

        assertThat(pay(baker, "2026-03-31")).isEqualTo(Money.parse("2000.00", "USD"));
        assertThat(pay(baker, "2026-04-01")).isEqualTo(Money.parse("2500.00", "USD"));
        assertThat(coop.events("position.salary-changed").get(0).data())
                .containsEntry("amount", "2500.00")
                .containsEntry("from", "2026-04-01");
    }

    @Test
    void aSalaryIsNeverChangedForDaysBeforeTheEnactment() {
        PositionId baker = coop.baker(1);
        coop.clock.set(Instant.parse("2026-03-10T00:00:00Z"));
        coop.law(coop.changeSalary, raise(baker, "2500.00", "2026-03-02"));

        assertThat(pay(baker, "2026-03-09")).isEqualTo(Money.parse("2000.00", "USD"));
        assertThat(pay(baker, "2026-03-10")).isEqualTo(Money.parse("2500.00", "USD"));
    }

    @Test
    void aLawRemovesAPositionWithEverythingThatHangsOnIt() {
        PositionId baker = coop.baker(2, "moderation");
        EmploymentId employment = coop.hired(ann, baker);
        ApplicationId open = coop.applied(ben, baker);
        coop.law(coop.remove, Map.of("position", baker.toString()));

        assertThat(coop.positions.byId(baker).orElseThrow().isOpen()).isFalse();
        assertThat(state(open)).isEqualTo(ApplicationState.DECLINED);
        assertThat(employment(employment).ending()).map(Ending::at).contains(NOTICED);
        assertThat(coop.powers.of(ann.account(), NOTICED.minusMillis(1))).containsExactly(Power.MODERATION);
        assertThat(coop.powers.of(ann.account(), NOTICED)).isEmpty();
        assertThat(coop.events.types()).endsWith("position.closed", "employment.ending");
        assertRefused(PositionRefusal.CLOSED, () -> coop.applied(ben, baker));
        assertRefused(PositionRefusal.CLOSED, () -> enact(coop.appoint, appointing(baker, ben, "2026-03-01")));
        assertRefused(PositionRefusal.CLOSED, () -> enact(coop.changeSalary, raise(baker, "1.00", "2026-04-01")));
        assertRefused(PositionRefusal.CLOSED, () -> enact(coop.remove, Map.of("position", baker.toString())));
    }

    @Test
    void aRemovalNeverMakesAnEmploymentLonger() {
        PositionId baker = coop.baker(1);
        EmploymentId employment = coop.hired(ann, baker);
        coop.resign.run(ann, new Resign.Request(employment, Optional.empty()));
        coop.clock.set(NOON.plusSeconds(60));
        coop.law(coop.remove, Map.of("position", baker.toString()));

        assertThat(employment(employment).ending()).map(Ending::at).contains(NOTICED);
        assertThat(employment(employment).ending()).map(Ending::why).contains(EndReason.RESIGNATION);
    }

    @Test
    void whoHasNotBegunNeverBeginsIfThePositionIsRemovedInTime() {
        PositionId baker = coop.baker(1);
        coop.applied(ann, baker);
        coop.law(coop.appoint, appointing(baker, ann, "2026-06-01"));
        coop.law(coop.remove, Map.of("position", baker.toString()));

        assertThat(coop.employments.isEmployed(ann.account(), Instant.parse("2026-06-01T00:00:00Z")))
                .isFalse();
    }

    @Test
    void eachMeasureStatesWhatItChangesInTheMonthlyCommitment() {
        PositionId baker = coop.baker(2);
        EmploymentId employment = coop.hired(ann, baker);
        coop.applied(ben, baker);

        assertThat(price(coop.create, bakerLaw(2))).isEqualTo(monthly("4000.00"));
        assertThat(price(coop.appoint, appointing(baker, ben, "2026-04-01"))).isEqualTo(monthly("0.00"));
        assertThat(price(coop.dismiss, dismissal(employment))).isEqualTo(monthly("0.00"));
        assertThat(price(coop.changeSalary, raise(baker, "2100.00", "2026-04-01")))
                .isEqualTo(monthly("200.00"));
        coop.law(coop.changeSalary, raise(baker, "1500.00", "2026-03-01"));
        assertThat(price(coop.remove, Map.of("position", baker.toString()))).isEqualTo(monthly("-3000.00"));
    }

    @Test
    void namesWhatDoesNotExistByItsField() {
        String nothing = Ids.next(NOON).toString();
        Map<String, Object> raise = new HashMap<>(raise(coop.baker(1), "1.00", "2026-04-01"));
        raise.put("position", nothing);

        assertThat(flaws(coop.appoint, Map.of("position", nothing, "account", nothing, "start", "2026-03-05")))
                .containsExactly("/position", "/account");
        assertThat(flaws(coop.dismiss, Map.of("employment", nothing, "reason", "None.")))
                .containsExactly("/employment");
        assertThat(flaws(coop.changeSalary, raise)).containsExactly("/position");
        assertThat(flaws(coop.remove, Map.of("position", nothing))).containsExactly("/position");
    }

    private ApplicationState state(ApplicationId id) {
        return coop.applications.byId(id).map(Application::state).orElseThrow();
    }

    @Test
    void measuresOfOneLawArePricedInTheirOrder() {
        PositionId baker = coop.baker(2);
        Measure first = new Measure("change-salary", new Payload(raise(baker, "2500.00", "2026-03-01")));
        Measure later = new Measure("change-salary", new Payload(raise(baker, "9000.00", "2026-08-01")));
        Payload second = new Payload(raise(baker, "2600.00", "2026-04-01"));
        Payload removal = new Payload(Map.of("position", baker.toString()));

        assertThat(coop.changeSalary.price(second, NOON, List.of())).isEqualTo(monthly("1200.00"));
        assertThat(coop.changeSalary.price(second, NOON, List.of(first))).isEqualTo(monthly("200.00"));
        assertThat(coop.changeSalary.price(second, NOON, List.of(first, later))).isEqualTo(monthly("200.00"));
        assertThat(coop.remove.price(removal, NOON, List.of(first))).isEqualTo(monthly("-5000.00"));
        assertThat(coop.remove.price(removal, NOON, List.of(first, later))).isEqualTo(monthly("-18000.00"));
        PositionId other = coop.baker(2);
        Payload elsewhere = new Payload(raise(other, "2600.00", "2026-04-01"));
        assertThat(coop.changeSalary.price(elsewhere, NOON, List.of(first))).isEqualTo(monthly("1200.00"));
    }

    private Employment employment(EmploymentId id) {
        return coop.employments.byId(id).orElseThrow();
    }

    private Money pay(PositionId id, String day) {
        return coop.positions.salaryOn(id, LocalDate.parse(day)).amount();
    }

    private Price price(MeasureHandler measure, Map<String, Object> fields) {
        return measure.price(new Payload(fields), coop.clock.instant());
    }

    private void enact(MeasureHandler measure, Map<String, Object> fields) {
        Instant now = coop.clock.instant();
        measure.enact(new Payload(fields), new MeasureHandler.Enacting(new ActId(Ids.next(now)), now));
    }

    private List<String> flaws(MeasureHandler measure, Map<String, Object> fields) {
        Refused refused = catchThrowableOfType(Refused.class, () -> measure.check(new Payload(fields), NOON));
        assertThat(refused.refusal()).isEqualTo(CommonRefusal.INVALID);
        return refused.flaws().stream().map(Flaw::pointer).toList();
    }

    private static Price monthly(String amount) {
        return Price.monthly(Money.parse(amount, "USD"));
    }

    private static Map<String, Object> dismissal(EmploymentId employment) {
        return Map.of("employment", employment.toString(), "reason", "The bread was cold.");
    }

    private static Map<String, Object> raise(PositionId position, String amount, String from) {
        return Map.of("position", position.toString(), "salary", salary(amount), "from", from);
    }
}
