package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Memberships;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.Reported;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    private final Told told;

    @Inject
    Reinstating(Arrivals arrivals, DuesQueries dues, Memberships memberships, Told told) {
        this.arrivals = arrivals;
        this.dues = dues;
        this.memberships = memberships;
        this.told = told;
    }

    /** What came back of the same money as this and is nobody's yet, with who had paid it, as far as that is certain. */
    Map<ArrivalId, Membership> payers(Arrival heard) {
        Reported reported = heard.reported();
        if (Returning.tellsEachOnce(reported.movement())) {
            return Map.of();
        }
        List<Arrival> alike =
                arrivals.called(reported.movement().provider(), reported.trace().objects());
        Map<ArrivalId, Membership> payers = new LinkedHashMap<>();
        alike.stream()
                .filter(Reinstating::isOpen)
                .forEach(arrival ->
                        payer(arrival.reported(), alike).ifPresent(payer -> payers.put(arrival.id(), payer)));
        return payers;
    }

    /** Whether this is money that came, and found nobody by itself. */
    static boolean isOpen(Arrival arrival) {
        return arrival.reported().movement().flow().arrives()
                && arrival.decision().outcome() == Outcome.UNMATCHED
                && arrival.decision().mismatch().equals(Optional.of(Mismatch.NO_REFERENCE));
    }

    private Optional<Membership> payer(Reported ours, List<Arrival> alike) {
        Movement movement = ours.movement();
        boolean refund = movement.flow() == Flow.RETURNED_REFUND;
        return alike.stream()
                .filter(arrival -> arrival.decision().outcome() == Outcome.TAKEN_BACK)
                .filter(arrival -> refund
                        ? arrival.reported().movement().flow() == Flow.REFUNDED_SO_FAR
                        : wentBackAs(ours.trace().objects(), arrival))
                .flatMap(arrival -> arrival.decision().payment().stream())
                .flatMap(payment -> dues.payment(payment).stream())
                .filter(arrived -> !refund || told.cameBack(arrived, movement))
                .map(PaymentView::membership)
                .flatMap(membership -> memberships.find(membership).stream())
                .findFirst();
    }

    private static boolean wentBackAs(Set<String> names, Arrival arrival) {
        Movement movement = arrival.reported().movement();
        return movement.flow() == Flow.RETURNED_PAYMENT && names.contains(movement.reference());
    }
}
