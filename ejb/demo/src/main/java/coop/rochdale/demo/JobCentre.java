package coop.rochdale.demo;

import coop.rochdale.kernel.Page;
import coop.rochdale.positions.ApplicationId;
import coop.rochdale.positions.EmploymentId;
import coop.rochdale.positions.EmploymentView;
import coop.rochdale.positions.Position;
import coop.rochdale.positions.PositionQueries.EmploymentFilter;
import coop.rochdale.positions.PositionView;
import coop.rochdale.positions.workflow.ApplyForPosition;
import coop.rochdale.positions.workflow.ListEmployments;
import coop.rochdale.positions.workflow.ListPositions;
import coop.rochdale.positions.workflow.Resign;
import coop.rochdale.positions.workflow.WithdrawApplication;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people apply for jobs and leave them. */
@Dependent
class JobCentre {
    private static final Page.Wish ALL = new Page.Wish(100, Optional.empty());

    @Inject
    private ListPositions positions;

    @Inject
    private ListEmployments employments;

    @Inject
    private ApplyForPosition apply;

    @Inject
    private WithdrawApplication withdraw;

    @Inject
    private Resign resign;

    private final Map<String, ApplicationId> latest = new HashMap<>();

    Position position(String title) {
        return positions.run(Optional.empty(), ALL).items().stream()
                .map(PositionView::position)
                .filter(position -> position.job().title().equals(title))
                .findFirst()
                .orElseThrow();
    }

    void apply(Person person, String title, String statement) {
        ApplyForPosition.Request request =
                new ApplyForPosition.Request(position(title).id(), statement);
        latest.put(
                person.handle(),
                apply.run(person.actor(), request).application().id());
    }

    /** Takes back what they applied for last. */
    void withdraw(Person person) {
        ApplicationId application =
                Optional.ofNullable(latest.get(person.handle())).orElseThrow();
        withdraw.run(person.actor(), application);
    }

    /** Leaves the one job they hold as soon as the notice allows. */
    void resign(Person person) {
        resign.run(
                person.actor(),
                new Resign.Request(held(person).get(0).employment().id(), Optional.empty()));
    }

    /** Theirs in the job of that title. */
    EmploymentId employment(Person person, String title) {
        return held(person).stream()
                .filter(view -> view.title().equals(title))
                .findFirst()
                .orElseThrow()
                .employment()
                .id();
    }

    /** The handles of everybody who works here now. */
    List<String> workers() {
        EmploymentFilter now = new EmploymentFilter(Optional.of(true), Optional.empty(), Optional.empty());
        return employments.run(now, ALL).items().stream()
                .map(EmploymentView::handle)
                .toList();
    }

    private List<EmploymentView> held(Person person) {
        EmploymentFilter theirs =
                new EmploymentFilter(Optional.of(true), Optional.of(person.account()), Optional.empty());
        return employments.run(theirs, ALL).items();
    }
}
