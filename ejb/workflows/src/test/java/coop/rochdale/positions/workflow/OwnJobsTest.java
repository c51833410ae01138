package coop.rochdale.positions.workflow;

import static coop.rochdale.positions.workflow.Workplace.NOON;
import static coop.rochdale.positions.workflow.Workplace.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Page;
import coop.rochdale.kernel.Refusal;
import coop.rochdale.kernel.Span;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.ApplicationState;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.EndReason;
import coop.rochdale.positions.Ending;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionRefusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people do by themselves: apply, withdraw, resign, read. */
class OwnJobsTest {

    private static final Instant NOTICED = Span.ofDays(30).after(NOON);
    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    private final Workplace coop = new Workplace();
    private final Actor ann = coop.someone("ann");
    private final Actor ben = coop.someone("ben");
    private final PositionId baker = coop.baker(1);

    @Test
    void whoAppliesIsNotNamedInPublic() {
        coop.applied(ann, baker);

        assertThat(coop.events("application.filed")).singleElement().satisfies(event -> {
            assertThat(event.subject()).isEqualTo(baker.value());
            assertThat(event.data()).containsOnlyKeys("number");
        });
    }

    @Test
    void oneAppliesOnceUntilOneWithdraws() {
        ApplicationId first = coop.applied(ann, baker);

        assertRefused(PositionRefusal.ALREADY_APPLIED, () -> coop.applied(ann, baker));
        ApplicationView withdrawn = coop.withdraw.run(ann, first);
        assertThat(withdrawn.application().state()).isEqualTo(ApplicationState.WITHDRAWN);
        assertRefused(PositionRefusal.APPLICATION_DECIDED, () -> coop.withdraw.run(ann, first));
        coop.applied(ann, baker);
        assertThat(coop.events("application.withdrawn")).hasSize(1);
    }

    @Test
    void thereIsNoApplicationForEyesThatMayNotSeeIt() {
        ApplicationId application = coop.applied(ann, baker);

        assertRefused(CommonRefusal.UNKNOWN, () -> coop.withdraw.run(ben, application));
        assertRefused(CommonRefusal.UNKNOWN, () -> coop.showApplication.run(ben, application));
        assertThat(listed(ben)).isEmpty();
        assertThat(listed(ann)).containsExactly(application);
    }

    @Test
    void votersReadEveryApplicationAndWithdrawNone() {
        ApplicationId application = coop.applied(ann, baker);
        coop.voters.add(ben.account());

        assertThat(listed(ben)).containsExactly(application);
        assertThat(coop.showApplication.run(ben, application).handle()).isEqualTo("ann");
        assertRefused(PositionRefusal.NOT_YOUR_APPLICATION, () -> coop.withdraw.run(ben, application));
    }

    @Test
    void nobodyAppliesForWhatDoesNotExist() {
        assertRefused(CommonRefusal.UNKNOWN, () -> coop.applied(ann, new PositionId(Ids.next(NOON))));
    }

    @Test
    void whoIsEmployedWithoutAnEndAppliesOnlyAfterResigning() {
        EmploymentId employment = coop.hired(ann, baker);

        assertRefused(PositionRefusal.ALREADY_EMPLOYED, () -> coop.applied(ann, baker));
        coop.resign.run(ann, new Resign.Request(employment, Optional.empty()));
        coop.applied(ann, baker);
    }

    @Test
    void aResignationEndsTheEmploymentAfterItsNoticeOrLater() {
        EmploymentId employment = coop.hired(ann, baker);
        Instant later = NOTICED.plusSeconds(3600);
        EmploymentView resigned = coop.resign.run(ann, new Resign.Request(employment, Optional.of(later)));

        assertThat(resigned.employment().ending()).contains(new Ending(later, EndReason.RESIGNATION, Optional.empty()));
        assertThat(coop.events("employment.ending").get(0).data())
                .containsEntry("why", "resignation")
                .containsEntry("until", later.toString());
        EmploymentView sooner = coop.resign.run(ann, new Resign.Request(employment, Optional.empty()));
        assertThat(sooner.employment().ending()).map(Ending::at).contains(NOTICED);
    }

    @Test
    void aResignationWaitsForAnActThatReckonsUpWages() {
        EmploymentId employment = coop.hired(ann, baker);
        coop.employments.whileWaiting(() -> coop.clock.set(NOON.plusSeconds(3)));

        EmploymentView resigned = coop.resign.run(ann, new Resign.Request(employment, Optional.empty()));

        assertThat(resigned.employment().ending()).map(Ending::at).contains(NOTICED.plusSeconds(3));
    }

    @Test
    void aResignationHoldsRollsBeforeItReadsTheClock() {
        EmploymentId employment = coop.hired(ann, baker);
        coop.whileWaiting = () -> coop.clock.set(NOON.plusSeconds(3));

        EmploymentView resigned = coop.resign.run(ann, new Resign.Request(employment, Optional.empty()));

        assertThat(resigned.employment().ending()).map(Ending::at).contains(NOTICED.plusSeconds(3));
    }

    @Test
    void aResignationIsRefusedWithTooShortANoticeAndFromOthersJobs() {
        EmploymentId employment = coop.hired(ann, baker);
        Optional<Instant> tooSoon = Optional.of(NOTICED.minusSeconds(1));

        assertRefused(
                PositionRefusal.NOTICE_TOO_SHORT, () -> coop.resign.run(ann, new Resign.Request(employment, tooSoon)));
        assertRefused(
                PositionRefusal.NOT_YOUR_EMPLOYMENT,
                () -> coop.resign.run(ben, new Resign.Request(employment, Optional.empty())));
        assertThat(coop.events("employment.ending")).isEmpty();
    }

    @Test
    void saysWhatOneMayDoAndWhyNotInTheWordsOfARefusal() {
        ShowPositionActions.Possible stranger = coop.actions.run(Optional.empty(), baker);
        assertThat(refusals(stranger.apply())).containsExactly(CommonRefusal.SIGN_IN);

        ShowPositionActions.Possible before = coop.actions.run(Optional.of(ann), baker);
        assertThat(before.apply()).isEmpty();
        assertThat(refusals(before.withdraw())).containsExactly(CommonRefusal.UNKNOWN);
        assertThat(refusals(before.resign())).containsExactly(CommonRefusal.UNKNOWN);

        coop.hired(ann, baker);
        ShowPositionActions.Possible after = coop.actions.run(Optional.of(ann), baker);
        assertThat(refusals(after.apply())).containsExactly(PositionRefusal.ALREADY_EMPLOYED);
        assertThat(refusals(after.withdraw())).containsExactly(PositionRefusal.APPLICATION_DECIDED);
        assertThat(after.resign()).isEmpty();
    }

    private List<ApplicationId> listed(Actor actor) {
        return coop.listApplications.run(actor, baker, ALL).items().stream()
                .map(view -> view.application().id())
                .toList();
    }

    private static List<Refusal> refusals(List<Objection> objections) {
        return objections.stream().map(Objection::refusal).toList();
    }
}
