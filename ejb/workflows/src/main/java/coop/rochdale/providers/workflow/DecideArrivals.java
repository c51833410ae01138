package coop.rochdale.providers.workflow;

import coop.rochdale.dues.Payments;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.members.Membership;
import coop.rochdale.members.Memberships;
import coop.rochdale.members.workflow.Register;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.ImportId;
import coop.rochdale.providers.PaymentImport;
import coop.rochdale.providers.Reported;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Decides the next few hundred waiting arrivals of an import (rule R7). References are held before people and each in an
 * order of their own, so that no two of those who record payments ever wait for each other.
 */
@Stateless
public class DecideArrivals {

    /** Each holds two locks to the end, and the database has room for some thousands of all sessions together. */
    private static final int AT_ONCE = 250;

    private Arrivals arrivals;
    private Payments payments;
    private Memberships memberships;
    private Register register;
    private Finding finding;
    private Returning returning;
    private Deciding deciding;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected DecideArrivals() {}

    @Inject
    public DecideArrivals(
            Arrivals arrivals,
            Payments payments,
            Memberships memberships,
            Register register,
            Finding finding,
            Returning returning,
            Deciding deciding) {
        this.arrivals = arrivals;
        this.payments = payments;
        this.memberships = memberships;
        this.register = register;
        this.finding = finding;
        this.returning = returning;
        this.deciding = deciding;
    }

    /** Whether there was anything to decide. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean run(ImportId id) {
        arrivals.takeTurn();
        // Before anybody is held, as everybody does who may take a vote away: also what came may have gone back before.
        memberships.holdRolls();
        List<Arrival> waiting = arrivals.waiting(id, AT_ONCE);
        if (waiting.isEmpty()) {
            return false;
        }
        PaymentImport from = arrivals.find(id);
        hold(waiting);
        deciding.concludeAll(waiting, deciding.sit(Witness.of(from.recordedBy(), from.act())));
        return true;
    }

    private void hold(List<Arrival> waiting) {
        Map<Boolean, List<Arrival>> goBack = waiting.stream()
                .collect(Collectors.partitioningBy(arrival -> flow(arrival).goesBack()));
        List<Arrival> back = goBack.getOrDefault(true, List.of());
        // The rest is ignored whatever it says.
        Set<Reported> paid = goBack.getOrDefault(false, List.of()).stream()
                .filter(arrival -> flow(arrival).arrives())
                .map(Arrival::reported)
                .collect(Collectors.toSet());
        payments.recordedAs(Stream.concat(paid.stream(), back.stream().map(Arrival::reported))
                .map(reported -> Sitting.name(reported.movement()))
                .collect(Collectors.toSet()));
        Stream<AccountId> payers = finding.find(paid).values().stream()
                .flatMap(found -> found.payer().stream())
                .map(Membership::account);
        register.lockNewestOf(Stream.concat(
                        payers, back.stream().flatMap(arrival -> returning.person(arrival).stream()))
                .collect(Collectors.toSet()));
    }

    private static Flow flow(Arrival arrival) {
        return arrival.reported().movement().flow();
    }
}
