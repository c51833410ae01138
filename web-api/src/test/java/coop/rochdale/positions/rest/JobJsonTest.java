package coop.rochdale.positions.rest;

import static coop.rochdale.positions.Samples.ACT;
import static coop.rochdale.positions.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.kernel.rest.Wire;
import coop.rochdale.positions.Application;
import coop.rochdale.positions.ApplicationState;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.Employment;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.EndReason;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionView;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What jobs look like on the wire, written as the server writes it. */
class JobJsonTest {

    private static final Position BAKER = Samples.position(Samples.baker(2, Power.TREASURY, Power.MEMBERSHIP));

    @Test
    void anOpenPositionSaysNothingOfItsEndAndNothingOfATermItHasNot() {
        assertThat(json(PositionJson.of(new PositionView(BAKER, Samples.monthly("2000.00"), 1))))
                .isEqualTo(
                        ("{'id':'%s','number':7,'title':'Baker','description':'Bakes the bread.','seats':2,'filled':1,"
                                        + "'salary':{'amount':'2000.00','currency':'USD','per':'month'},"
                                        + "'powers':['treasury','membership'],'noticePeriod':'P30D','act':'%s',"
                                        + "'state':'open','createdAt':'2026-03-01T12:00:00Z'}")
                                .formatted(BAKER.id(), ACT));
    }

    @Test
    void aClosedPositionSaysWhenAndByWhichAct() {
        Position closed = Samples.closed(Samples.position(Samples.bakerFor(Span.parse("P2Y"))));
        PositionJson json = PositionJson.of(new PositionView(closed, Samples.hourly("12.50", 80), 0));

        assertThat(json.state()).isEqualTo("closed");
        assertThat(json.closedAt()).isEqualTo(NOW);
        assertThat(json.closedBy()).isEqualTo(ACT.value());
        assertThat(json.term()).isEqualTo("P2Y");
        assertThat(json(json.salary())).isEqualTo("{'amount':'12.50','currency':'USD','per':'hour','hours':80}");
    }

    @Test
    void anEmploymentSaysUntilWhenAndWhyOnceThatIsKnown() {
        Employment begun = Samples.employment(BAKER, 1, Samples.someone(), NOW);
        EmploymentJson endless = shown(begun);
        EmploymentJson ending = shown(begun.noticedBy(ACT, EndReason.DISMISSAL, NOW));

        assertThat(json(endless)).contains("'from':'2026-03-01T12:00:00Z'").doesNotContain("until", "endedBy", "seat");
        assertThat(endless.account()).isEqualTo(begun.account().value());
        assertThat(json(ending)).contains("'until':'2026-03-31T12:00:00Z'").contains("'endedBy':'dismissal'");
    }

    @Test
    void anApplicationSaysWhoseItIsAndWhatBecameOfIt() {
        Application open = Samples.application(BAKER.id(), Samples.someone());
        ApplicationJson json = ApplicationJson.of(
                new ApplicationView(open.decided(ApplicationState.DECLINED, NOW.plusSeconds(1)), 7, "Baker", "ann"));

        assertThat(json(json))
                .contains("'handle':'ann'", "'state':'declined'", "'decidedAt':'2026-03-01T12:00:01Z'")
                .contains("'statement':'I bake.'");
    }

    @Test
    void aResignationNamesTheLastDayOrTheInstantOrNothing() {
        assertThat(new NewResignation(null).end()).isEmpty();
        assertThat(new NewResignation("2026-12-31").end()).contains(Instant.parse("2027-01-01T00:00:00Z"));
        assertThat(new NewResignation("2026-12-31T08:00:00Z").end()).contains(Instant.parse("2026-12-31T08:00:00Z"));
        assertThat(catchThrowableOfType(Refused.class, () -> new NewResignation("soon"))
                        .flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.pointer()).isEqualTo("/until"));
    }

    @Test
    void anApplicationSaysSomething() {
        assertThat(catchThrowableOfType(Refused.class, () -> new NewApplication(" \u2003 "))
                        .flaws())
                .singleElement()
                .satisfies(flaw -> assertThat(flaw.pointer()).isEqualTo("/statement"));
    }

    private static EmploymentJson shown(Employment employment) {
        return EmploymentJson.of(new EmploymentView(employment, 7, "Baker", "ann", Samples.monthly("2000.00")));
    }

    private static String json(Object value) {
        return Wire.text(value).replace('"', '\'');
    }
}
