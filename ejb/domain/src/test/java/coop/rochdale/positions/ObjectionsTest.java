package coop.rochdale.positions;

import static coop.rochdale.positions.Samples.ACT;
import static coop.rochdale.positions.Samples.NOW;
import static coop.rochdale.positions.Samples.application;
import static coop.rochdale.positions.Samples.baker;
import static coop.rochdale.positions.Samples.closed;
import static coop.rochdale.positions.Samples.employment;
import static coop.rochdale.positions.Samples.position;
import static coop.rochdale.positions.Samples.someone;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Span;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Applying, withdrawing, resigning, dismissing, removing: what is objected, and in which order. */
class ObjectionsTest {

    private static final Instant NOTICED = Span.ofDays(30).after(NOW);

    private final AccountId ann = someone();
    private final Actor actor = new Actor(ann);
    private final Position baker = position(baker(2));
    private final Employment held = employment(baker, 1, ann, NOW.minusSeconds(60));

    @Test
    void everybodyAppliesForAnOpenPosition() {
        assertThat(ApplyObjections.of(baker, Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void oneAppliesAgainAfterADecisionAndBeforeTheOwnEndThatIsSet() {
        Application declined = application(baker.id(), ann).decided(ApplicationState.DECLINED, NOW);

        assertThat(ApplyObjections.of(baker, Optional.of(declined), Optional.of(held.resigned(NOTICED))))
                .isEmpty();
    }

    @Test
    void objectsToApplyingInTheOrderOfPrecedence() {
        assertThat(refusals(ApplyObjections.of(
                        closed(baker), Optional.of(application(baker.id(), ann)), Optional.of(held))))
                .containsExactly(
                        PositionRefusal.CLOSED, PositionRefusal.ALREADY_EMPLOYED, PositionRefusal.ALREADY_APPLIED);
    }

    @Test
    void onlyTheApplicantWithdrawsAndOnlyWhatIsOpen() {
        Application open = application(baker.id(), ann);
        Application accepted = open.decided(ApplicationState.ACCEPTED, NOW);

        assertThat(WithdrawObjections.of(open, actor)).isEmpty();
        assertThat(refusals(WithdrawObjections.of(accepted, new Actor(someone()))))
                .containsExactly(PositionRefusal.NOT_YOUR_APPLICATION, PositionRefusal.APPLICATION_DECIDED);
        assertThat(WithdrawObjections.of(accepted, actor).get(0).refused().detail())
                .isEqualTo("The application is accepted; only an open one can be withdrawn.");
    }

    @Test
    void oneResignsWithTheNoticeOfTheContractAndNotAnInstantShorter() {
        assertThat(ResignObjections.of(held, actor, NOW)).isEmpty();
        assertThat(ResignObjections.of(held, actor, NOTICED, NOW)).isEmpty();
        assertThat(ResignObjections.of(held, actor, NOTICED.plusSeconds(1), NOW))
                .isEmpty();
        assertThat(refusals(ResignObjections.of(held, actor, NOTICED.minusNanos(1000), NOW)))
                .containsExactly(PositionRefusal.NOTICE_TOO_SHORT);
    }

    @Test
    void nobodyResignsToALaterEndThanTheOneThatIsSet() {
        Employment ending = held.resigned(NOTICED.plusSeconds(60));

        assertThat(ResignObjections.of(ending, actor, NOW)).isEmpty();
        assertThat(refusals(ResignObjections.of(ending, actor, NOTICED.plusSeconds(60), NOW)))
                .containsExactly(PositionRefusal.ENDS_EARLIER);
    }

    @Test
    void objectsToResigningInTheOrderOfPrecedence() {
        Actor stranger = new Actor(someone());
        Employment soonOver = held.resigned(NOW.plusSeconds(1));

        assertThat(refusals(ResignObjections.of(soonOver, stranger, NOW.plusSeconds(9), NOW)))
                .containsExactly(
                        PositionRefusal.NOT_YOUR_EMPLOYMENT,
                        PositionRefusal.NOTICE_TOO_SHORT,
                        PositionRefusal.ENDS_EARLIER);
        assertThat(refusals(ResignObjections.of(soonOver, stranger, NOW, NOW.plusSeconds(1))))
                .containsExactly(PositionRefusal.NOT_YOUR_EMPLOYMENT, PositionRefusal.EMPLOYMENT_OVER);
    }

    @Test
    void whoEndsEarlierAnywayCanBeDismissedAndWhoIsGoneCannot() {
        Employment soonOver = held.resigned(NOW.plusSeconds(1));

        assertThat(DismissObjections.of(held, NOW)).isEmpty();
        assertThat(DismissObjections.of(soonOver, NOW)).isEmpty();
        assertThat(refusals(DismissObjections.of(soonOver, NOW.plusSeconds(1))))
                .containsExactly(PositionRefusal.EMPLOYMENT_OVER);
        assertThat(soonOver.noticedBy(ACT, EndReason.DISMISSAL, NOW)).isEqualTo(soonOver);
    }

    @Test
    void aClosedPositionIsChangedNoMore() {
        assertThat(ChangeObjections.of(baker)).isEmpty();
        assertThat(refusals(ChangeObjections.of(closed(baker)))).containsExactly(PositionRefusal.CLOSED);
    }

    private static List<Refusal> refusals(List<Objection> objections) {
        return objections.stream().map(Objection::refusal).toList();
    }
}
