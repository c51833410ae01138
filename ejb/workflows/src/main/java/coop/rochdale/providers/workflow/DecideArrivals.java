package coop.rochdale.providers.workflow;

import coop.rochdale.dues.Payments;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.workflow.Register;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.PaymentImport;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/**
 * Decides the next few waiting arrivals of an import (rule R7). References are held before people and each in an order of
 * their own, so that no two of those who record payments ever wait for each other.
 */
@Stateless
public class DecideArrivals {

    private static final int AT_ONCE = 100;

    private Arrivals arrivals;
    private Payments payments;
    private Memberships memberships;
    private Register register;
    private Deciding deciding;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected DecideArrivals() {}

    @Inject
    public DecideArrivals(
            Arrivals arrivals, Payments payments, Memberships memberships, Register register, Deciding deciding) {
        this.arrivals = arrivals;
        this.payments = payments;
        this.memberships = memberships;
        this.register = register;
        this.deciding = deciding;
    }

    /** Whether there was anything to decide. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean run(ImportId id) {
        arrivals.takeTurn();
        List<Arrival> waiting = arrivals.waiting(id, AT_ONCE);
        PaymentImport from = arrivals.find(id);
        hold(waiting.stream().filter(DecideArrivals::isOfMembers).toList());
        Sitting sitting = deciding.sit(Witness.of(from.recordedBy(), from.act()));
        waiting.forEach(arrival -> deciding.conclude(arrival.id(), sitting));
        return !waiting.isEmpty();
    }

    /** The rest is ignored whatever it says. */
    private static boolean isOfMembers(Arrival arrival) {
        Flow flow = arrival.reported().movement().flow();
        return flow == Flow.PAYMENT || flow.goesBack();
    }

    private void hold(List<Arrival> waiting) {
        if (waiting.stream()
                .anyMatch(arrival -> arrival.reported().movement().flow().goesBack())) {
            // Before anybody is held, as everybody does who may take a vote away.
            memberships.holdRolls();
        }
        waiting.stream()
                .map(arrival -> arrival.reported().movement())
                .sorted(Comparator.comparing(Movement::reference))
                .forEach(movement -> payments.recordedAs(movement.provider(), movement.reference()));
        waiting.stream()
                .flatMap(arrival -> deciding.person(arrival).stream())
                .distinct()
                .sorted(Comparator.comparing(AccountId::value))
                .forEach(register::lockNewestOf);
    }
}
