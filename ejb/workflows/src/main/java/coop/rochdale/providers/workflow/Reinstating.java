package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Memberships;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.Reported;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the payer of money that comes back after it had gone back, by the name of the return (rule R13): whoever had paid
 * what was taken back by that.
 */
@Dependent
class Reinstating {

    private final Arrivals arrivals;
    private final DuesQueries dues;
    private final Memberships memberships;
    private final Deciding deciding;

    @Inject
    Reinstating(Arrivals arrivals, DuesQueries dues, Memberships memberships, Deciding deciding) {
        this.arrivals = arrivals;
        this.dues = dues;
        this.memberships = memberships;
        this.deciding = deciding;
    }

    /** Whichever of the two we hear first. */
    void settle(Arrival heard, Sitting sitting) {
        Reported reported = heard.reported();
        List<Arrival> alike =
                arrivals.called(reported.movement().provider(), reported.trace().objects());
        alike.stream()
                .filter(arrival ->
                        isOpen(arrival) && sitting.canRecord(arrival.reported().movement()))
                .forEach(arrival -> payer(arrival.reported().trace().objects(), alike)
                        .ifPresent(payer -> deciding.assign(arrival, payer, sitting)));
    }

    private static boolean isOpen(Arrival arrival) {
        return arrival.reported().movement().flow() == Flow.PAYMENT
                && arrival.decision().outcome() == Outcome.UNMATCHED
                && arrival.decision().mismatch().equals(Optional.of(Mismatch.NO_REFERENCE));
    }

    private Optional<Membership> payer(Set<String> names, List<Arrival> alike) {
        return alike.stream()
                .filter(arrival -> wentBackAs(names, arrival))
                .flatMap(arrival -> arrival.decision().payment().stream())
                .flatMap(payment -> dues.payment(payment).stream())
                .map(PaymentView::membership)
                .flatMap(membership -> memberships.find(membership).stream())
                .findFirst();
    }

    private static boolean wentBackAs(Set<String> names, Arrival arrival) {
        Movement movement = arrival.reported().movement();
        return movement.flow() == Flow.RETURNED_PAYMENT
                && arrival.decision().outcome() == Outcome.TAKEN_BACK
                && names.contains(movement.reference());
    }
}
