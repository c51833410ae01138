package coop.rochdale.positions.workflow;

import static coop.rochdale.positions.workflow.Workplace.NOON;
import static coop.rochdale.positions.workflow.Workplace.appointing;
import static coop.rochdale.positions.workflow.Workplace.assertRefused;
import static coop.rochdale.positions.workflow.Workplace.bakerLaw;
import static coop.rochdale.positions.workflow.Workplace.salary;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Payload;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionRefusal;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What laws on jobs say they bind, and what is reserved once they are carried out; March has 31 days. */
class BoundWagesTest {

    private static final Currency USD = Currency.getInstance("USD");

    private final Workplace coop = new Workplace();
    private final PositionId baker = coop.baker(2);
    private final Actor ann = coop.someone("ann");
    private final Actor ben = coop.someone("ben");

    @Test
    void aHiringBindsItsNoticePeriod() {
        coop.applied(ann, baker);
        coop.applied(ben, baker);

        assertThat(boundBy(coop.appoint, appointing(baker, ann, "2026-03-01"))).isEqualTo("2000.00");
        assertThat(boundBy(coop.appoint, appointing(baker, ben, "2026-03-11"))).isEqualTo("1354.84");
    }

    @Test
    void aHiringThatCouldBeUndoneInTimeBindsNothing() {
        coop.applied(ann, baker);

        assertThat(boundBy(coop.appoint, appointing(baker, ann, "2026-04-01"))).isEqualTo("0.00");
    }

    @Test
    void aHiringWithoutNoticeBindsItsFirstDay() {
        Map<String, Object> law = new HashMap<>(bakerLaw(1));
        law.put("noticePeriod", "PT0S");
        coop.law(coop.create, law);
        PositionId helper =
                new PositionId(coop.events("position.created").get(1).subject());
        coop.applied(ann, helper);

        assertThat(boundBy(coop.appoint, appointing(helper, ann, "2026-03-01"))).isEqualTo("64.52");
    }

    @Test
    void aTermThatIsShorterThanTheNoticeBindsNoMore() {
        Map<String, Object> law = new HashMap<>(bakerLaw(1));
        law.put("term", "P10D");
        coop.law(coop.create, law);
        PositionId helper =
                new PositionId(coop.events("position.created").get(1).subject());
        coop.applied(ann, helper);

        // Until noon of the eleventh.
        assertThat(boundBy(coop.appoint, appointing(helper, ann, "2026-03-01"))).isEqualTo("709.68");
    }

    @Test
    void aRaiseBindsWhatItAddsToTheNoticeOfWhoeverIsEmployed() {
        assertThat(boundBy(coop.changeSalary, raise("2100.00", "2026-03-01"))).isEqualTo("0.00");
        coop.hired(ann, baker);
        assertThat(boundBy(coop.changeSalary, raise("3100.00", "2026-03-21"))).isEqualTo("354.84");
        assertThat(boundBy(coop.changeSalary, raise("2790.00", "2026-03-31"))).isEqualTo("-10.00");
        assertThat(boundBy(coop.changeSalary, raise("9000.00", "2026-04-01"))).isEqualTo("0.00");
    }

    @Test
    void aRaiseIsPaidForTodayToWhomeverLeftToday() {
        EmploymentId left = coop.hired(ann, baker);
        coop.employments.end(
                List.of(coop.employments.byId(left).orElseThrow().resigned(Instant.parse("2026-03-10T09:00:00Z"))));
        coop.clock.set(Instant.parse("2026-03-10T12:00:00Z"));

        assertThat(boundBy(coop.changeSalary, raise("3100.00", "2026-03-10"))).isEqualTo("35.49");
    }

    @Test
    void toCreateOrEndJobsBindsNothing() {
        EmploymentId employment = coop.hired(ann, baker);
        Map<String, Object> dismissal = Map.of("employment", employment.toString(), "reason", "The bread was cold.");

        assertThat(boundBy(coop.create, bakerLaw(3))).isEqualTo("0.00");
        assertThat(boundBy(coop.dismiss, dismissal)).isEqualTo("0.00");
        coop.hired(ben, baker);
        assertThat(boundBy(coop.remove, Map.of("position", baker.toString()))).isEqualTo("0.00");
    }

    /** As long as it could still be given a moment later, the day after it was bound, too. */
    @Test
    void aNoticeThatEndsWithADayFreesTheNextOne() {
        coop.clock.set(Instant.parse("2026-03-02T00:00:00Z"));
        EmploymentId employment = coop.hired(ann, baker);
        Map<String, Object> dismissal = Map.of("employment", employment.toString(), "reason", "The bread was cold.");

        assertThat(boundBy(coop.dismiss, dismissal)).isEqualTo("-66.67");
    }

    @Test
    void measuresOfOneLawBindOneAfterTheOther() {
        coop.applied(ann, baker);
        Measure raise = new Measure("change-salary", new Payload(raise("3100.00", "2026-03-21")));
        Measure hiring = new Measure("appoint", new Payload(appointing(baker, ann, "2026-03-01")));

        assertThat(bound(coop.appoint, hiring.payload(), List.of())).isEqualTo("2000.00");
        assertThat(bound(coop.appoint, hiring.payload(), List.of(raise))).isEqualTo("2390.32");
        assertThat(bound(coop.changeSalary, raise.payload(), List.of())).isEqualTo("0.00");
        assertThat(bound(coop.changeSalary, raise.payload(), List.of(hiring))).isEqualTo("390.32");
    }

    @Test
    void oneLawDoesNotAppointTwoToOneSeatNorDoAnythingWithWhatItRemoves() {
        coop.hired(coop.someone("cleo"), baker);
        coop.applied(ann, baker);
        coop.applied(ben, baker);
        Measure first = new Measure("appoint", new Payload(appointing(baker, ann, "2026-03-01")));
        Measure removal = new Measure("remove-position", new Payload(Map.of("position", baker.toString())));
        Payload second = new Payload(appointing(baker, ben, "2026-03-01"));

        coop.appoint.check(second, NOON, List.of());
        assertRefused(PositionRefusal.NO_SEAT, () -> coop.appoint.check(second, NOON, List.of(first)));
        assertRefused(PositionRefusal.CLOSED, () -> coop.appoint.check(second, NOON, List.of(removal)));
        assertRefused(PositionRefusal.CLOSED, () -> coop.remove.check(removal.payload(), NOON, List.of(removal)));
        Payload raise = new Payload(raise("3100.00", "2026-03-21"));
        assertRefused(PositionRefusal.CLOSED, () -> coop.changeSalary.check(raise, NOON, List.of(removal)));
    }

    /** What its price says, which is what is reserved once it is carried out. */
    private String boundBy(MeasureHandler measure, Map<String, Object> fields) {
        String said = bound(measure, new Payload(fields), List.of());
        Money before = coop.payroll.unsaid(coop.clock.instant(), USD);
        coop.law(measure, fields);
        assertThat(coop.payroll.unsaid(coop.clock.instant(), USD).minus(before).amount())
                .isEqualTo(said);
        return said;
    }

    private String bound(MeasureHandler measure, Payload payload, List<Measure> before) {
        return measure.price(payload, coop.clock.instant(), before).bound().amount();
    }

    private Map<String, Object> raise(String amount, String from) {
        return Map.of("position", baker.toString(), "salary", salary(amount), "from", from);
    }
}
