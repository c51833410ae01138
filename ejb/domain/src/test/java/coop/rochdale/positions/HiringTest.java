package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.ACT;
import static coop.rochdale.positions.Samples.NOW;
import static coop.rochdale.positions.Samples.application;
import static coop.rochdale.positions.Samples.baker;
import static coop.rochdale.positions.Samples.bakerFor;
import static coop.rochdale.positions.Samples.closed;
import static coop.rochdale.positions.Samples.employment;
import static coop.rochdale.positions.Samples.position;
import static coop.rochdale.positions.Samples.someone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HiringTest {

    private static final Instant LATER = Span.ofDays(40).after(NOW);

    private final AccountId ann = someone();
    private final Position baker = position(baker(2));

    @Test
    void employsAnApplicantInTheLowestFreeSeatWithTheNoticeOfThePosition() {
        Hiring hiring = new Hiring(baker, ann, LATER);
        List<Employment> others = List.of(employment(baker, 1, someone(), NOW));

        assertThat(hiring.objections(applied(), others)).isEmpty();
        Employment employment = hiring.employment(new EmploymentId(Ids.next(NOW)), ACT, others);

        assertThat(employment.seat()).isEqualTo(2);
        assertThat(employment.startsAt()).isEqualTo(LATER);
        assertThat(employment.ending()).isEmpty();
        assertThat(employment.notice()).isEqualTo(Span.ofDays(30));
        assertThat(employment.account()).isEqualTo(ann);
    }

    @Test
    void setsTheEndOfATermWhenItBegins() {
        Position position = position(bakerFor(Span.parse("P1Y")));
        Employment employment =
                new Hiring(position, ann, NOW).employment(new EmploymentId(Ids.next(NOW)), ACT, List.of());

        assertThat(employment.ending())
                .contains(new Ending(Instant.parse("2027-03-01T12:00:00Z"), EndReason.TERM, Optional.empty()));
    }

    @Test
    void objectsToWhoHasNotAppliedOrHasWithdrawn() {
        Hiring hiring = new Hiring(baker, ann, NOW);
        Optional<Application> withdrawn = applied().map(filed -> filed.decided(ApplicationState.WITHDRAWN, NOW));

        assertThat(refusals(hiring.objections(Optional.empty(), List.of())))
                .containsExactly(PositionRefusal.NO_APPLICATION);
        assertThat(refusals(hiring.objections(withdrawn, List.of()))).containsExactly(PositionRefusal.NO_APPLICATION);
    }

    @Test
    void objectsToASecondSeatForOnePersonEvenIfItIsFree() {
        List<Employment> own = List.of(employment(baker, 1, ann, LATER));

        assertThat(refusals(new Hiring(baker, ann, NOW).objections(applied(), own)))
                .containsExactly(PositionRefusal.HOLDS_SEAT);
    }

    @Test
    void letsSomebodyComeBackWhenTheirEmploymentIsOver() {
        List<Employment> own = List.of(employment(baker, 1, ann, NOW).resigned(LATER));

        assertThat(new Hiring(baker, ann, LATER).objections(applied(), own)).isEmpty();
    }

    @Test
    void objectsIfNoSeatIsFreeAllTheTime() {
        Employment leaving = employment(baker, 1, someone(), NOW).resigned(LATER);
        Employment toCome = employment(baker, 2, someone(), LATER);
        List<Employment> others = List.of(leaving, toCome);

        assertThat(refusals(new Hiring(baker, ann, NOW).objections(applied(), others)))
                .containsExactly(PositionRefusal.NO_SEAT);
        assertThat(new Hiring(baker, ann, LATER).objections(applied(), others)).isEmpty();
        assertThatThrownBy(() -> new Hiring(baker, ann, NOW).employment(new EmploymentId(Ids.next(NOW)), ACT, others))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.detail())
                                .isEqualTo("Position 7 has 2 seat(s), and none is free from 2026-03-01T12:00:00Z on;"
                                        + " choose a later start or another position."));
    }

    @Test
    void objectsInTheOrderOfPrecedence() {
        List<Employment> full = List.of(employment(baker, 1, ann, NOW), employment(baker, 2, someone(), NOW));

        assertThat(refusals(new Hiring(closed(baker), ann, NOW).objections(Optional.empty(), full)))
                .containsExactly(
                        PositionRefusal.CLOSED,
                        PositionRefusal.NO_APPLICATION,
                        PositionRefusal.HOLDS_SEAT,
                        PositionRefusal.NO_SEAT);
    }

    private Optional<Application> applied() {
        return Optional.of(application(baker.id(), ann));
    }

    private static List<Refusal> refusals(List<Objection> objections) {
        return objections.stream().map(Objection::refusal).toList();
    }
}
