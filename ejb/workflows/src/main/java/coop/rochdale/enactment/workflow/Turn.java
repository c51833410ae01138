package coop.rochdale.enactment.workflow;

import coop.rochdale.charter.Acts;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Measure;
import coop.rochdale.kernel.MeasureHandler;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Memberships;
import coop.rochdale.positions.Employments;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What an act holds still until it is over, in the order that the package names, before anybody reads the clock. */
@Dependent
public class Turn {

    private final Memberships memberships;
    private final Acts acts;
    private final Employments employments;
    private final Handlers handlers;

    @Inject
    public Turn(Memberships memberships, Acts acts, Employments employments, Handlers handlers) {
        this.memberships = memberships;
        this.acts = acts;
        this.employments = employments;
        this.handlers = handlers;
    }

    /** Waits until nobody is in the way of these measures, and answers when the latest act was enacted. */
    Instant await(List<Measure> measures) {
        // Measures give and take the right to vote: every roll of a later instant shows what they did, no other does.
        memberships.holdRolls();
        Instant latest = acts.awaitTurn();
        if (measures.stream()
                .flatMap(measure -> handlers.of(measure).stream())
                .anyMatch(MeasureHandler::touchesWages)) {
            // What others log, end or say meanwhile would count as what the measure binds.
            employments.holdWages();
        }
        Set<AccountId> people =
                measures.stream().flatMap(measure -> person(measure).stream()).collect(Collectors.toSet());
        if (!people.isEmpty()) {
            // One by one, in the order of the measures, they would meet those who hold many in another order.
            memberships.lockNewestOf(people);
        }
        return latest;
    }

    /** Nobody for a measure that cannot be read: that refuses it when it is carried out. */
    private Optional<AccountId> person(Measure measure) {
        try {
            return handlers.of(measure).flatMap(handler -> handler.person(measure.payload()));
        } catch (Refused unreadable) {
            return Optional.empty();
        }
    }
}
