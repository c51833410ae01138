package coop.rochdale.simulation;

import coop.rochdale.kernel.Actor;
import coop.rochdale.positions.ApplicationView;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.PositionId;
import coop.rochdale.positions.PositionQueries;
import coop.rochdale.positions.PositionView;
import coop.rochdale.positions.workflow.ApplyForPosition;
import coop.rochdale.positions.workflow.Resign;
import coop.rochdale.positions.workflow.WithdrawApplication;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What people do about jobs, and what jobs there are. */
final class Work {

    private Work() {}

    static List<PositionView> positions(Coop coop) {
        return coop.look(
                () -> Pages.all(wish -> coop.use(PositionQueries.class).positions(Optional.empty(), wish, coop.now())));
    }

    /** Positions are called by their places here: whether a failed enactment leaves a gap in their numbers is up to the world. */
    static List<PositionId> ids(Coop coop) {
        return positions(coop).stream().map(view -> view.position().id()).toList();
    }

    /** In an order that does not rest on ids, which chance gave. */
    static List<EmploymentView> employments(Coop coop) {
        PositionQueries.EmploymentFilter any =
                new PositionQueries.EmploymentFilter(Optional.empty(), Optional.empty(), Optional.empty());
        return coop
                .look(() -> Pages.all(wish -> coop.use(PositionQueries.class).employments(any, wish, coop.now())))
                .stream()
                .sorted(Comparator.comparing(EmploymentView::positionNumber)
                        .thenComparing(view -> view.employment().startsAt())
                        .thenComparing(view -> view.employment().seat())
                        .thenComparing(EmploymentView::handle))
                .toList();
    }

    static List<ApplicationView> applications(Coop coop) {
        PositionQueries.ApplicationFilter any =
                new PositionQueries.ApplicationFilter(Optional.empty(), Optional.empty());
        return coop.look(() -> Pages.all(wish -> coop.use(PositionQueries.class).applications(any, wish))).stream()
                .sorted(Comparator.comparing(
                                (ApplicationView view) -> view.application().filedAt())
                        .thenComparing(ApplicationView::handle))
                .toList();
    }

    static List<ApplicationView> openApplications(Coop coop) {
        return applications(coop).stream()
                .filter(view -> view.application().isOpen())
                .toList();
    }

    static String apply(Coop coop, Dice dice) {
        Actor person = People.someone(coop, dice);
        PositionView position = dice.of(preferOpen(coop, dice)).orElseThrow();
        ApplyForPosition.Request wish =
                new ApplyForPosition.Request(position.position().id(), "I can do that.");
        return "%s applies for position %d: %s"
                .formatted(
                        People.name(coop, person),
                        ids(coop).indexOf(position.position().id()),
                        coop.ask(
                                person,
                                () -> coop.use(ApplyForPosition.class)
                                        .run(person, wish)
                                        .application()
                                        .state()
                                        .name()));
    }

    private static List<PositionView> preferOpen(Coop coop, Dice dice) {
        List<PositionView> all = positions(coop);
        List<PositionView> open = all.stream()
                .filter(view -> view.position().isOpen()
                        && view.filled() < view.position().job().seats())
                .toList();
        return open.isEmpty() || dice.chance(20) ? all : open;
    }

    static String withdrawApplication(Coop coop, Dice dice) {
        Optional<ApplicationView> application = dice.of(applications(coop));
        if (application.isEmpty()) {
            return "nobody has applied";
        }
        Actor person =
                dice.chance(80) ? new Actor(application.get().application().account()) : People.someone(coop, dice);
        return "%s takes back the application of %s: %s"
                .formatted(
                        People.name(coop, person),
                        application.get().handle(),
                        coop.ask(
                                person,
                                () -> coop.use(WithdrawApplication.class)
                                        .run(
                                                person,
                                                application.get().application().id())
                                        .application()
                                        .state()
                                        .name()));
    }

    static String resign(Coop coop, Dice dice) {
        EmploymentView job = dice.of(employments(coop)).orElseThrow();
        Actor person = dice.chance(90) ? new Actor(job.employment().account()) : People.someone(coop, dice);
        // The founder stays for a while, or there would be nobody to record payments.
        if (job.positionNumber() == 1 && dice.chance(80)) {
            return "the founder thinks about it";
        }
        Resign.Request wish = new Resign.Request(
                job.employment().id(),
                dice.chance(70) ? Optional.empty() : Optional.of(coop.now().plus(Duration.ofDays(dice.below(60)))));
        return "%s resigns from position %d: %s"
                .formatted(
                        People.name(coop, person),
                        ids(coop).indexOf(job.employment().position()),
                        coop.ask(
                                person,
                                () -> "until "
                                        + coop.use(Resign.class)
                                                .run(person, wish)
                                                .employment()
                                                .ending()
                                                .orElseThrow()
                                                .at()));
    }
}
