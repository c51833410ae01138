package coop.rochdale.providers.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Customers;
import coop.rochdale.providers.Delivery;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.PaymentProvider;
import coop.rochdale.providers.Reported;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Hears a notice of a provider, once however often it is sent, whatever came before or after it (rules R9 and R10). */
@Stateless
public class ReceiveNotice {

    private InstantSource clock;
    private Charter charter;
    private Arrivals arrivals;
    private Customers customers;
    private Memberships memberships;
    private Deciding deciding;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected ReceiveNotice() {}

    @Inject
    public ReceiveNotice(
            InstantSource clock,
            Charter charter,
            Arrivals arrivals,
            Customers customers,
            Memberships memberships,
            Deciding deciding) {
        this.clock = clock;
        this.charter = charter;
        this.arrivals = arrivals;
        this.customers = customers;
        this.memberships = memberships;
        this.deciding = deciding;
    }

    /** @param headers by their names in lower case */
    public record Request(PaymentProvider provider, InputStream body, Map<String, String> headers) {}

    public void run(Request request) {
        Instant now = clock.instant();
        PaymentProvider provider = request.provider();
        HeardNotice heard = new HeardNotice();
        provider.read(
                new Delivery(request.body(), request.headers(), charter.at(now).currency(), now), heard);
        if (!customers.hears(provider.name(), heard.name(), now)) {
            return;
        }
        if (heard.concernsMoney()) {
            arrivals.takeTurn();
            // What went back may take a vote away.
            memberships.holdRolls();
        }
        Sitting sitting = deciding.sit(Witness.PROVIDER);
        heard.introduced().forEach((customer, membership) -> introduce(provider.name(), customer, membership, sitting));
        heard.subscriptions().forEach(subscription -> customers.keep(subscription, sitting.now()));
        heard.same().forEach(names -> same(provider.name(), names, sitting));
        heard.moved().forEach(reported -> take(reported, sitting));
    }

    /** What was known by one of these names only may be understood now. */
    private void same(String provider, Set<String> names, Sitting sitting) {
        arrivals.same(provider, names, sitting.now());
        arrivals.called(provider, names).stream()
                .filter(arrival -> arrival.decision().outcome() == Outcome.UNMATCHED)
                .forEach(arrival -> deciding.conclude(arrival.id(), sitting));
        arrivals.called(provider, names).stream()
                .filter(arrival -> arrival.reported().movement().flow() == Flow.RETURNED_REFUND)
                .forEach(arrival -> deciding.recount(arrival, sitting));
    }

    /** What that customer paid before is theirs, too. */
    private void introduce(String provider, String customer, MembershipId membership, Sitting sitting) {
        if (!deciding.isMember(membership)) {
            return;
        }
        customers.introduce(provider, customer, membership, sitting.now());
        arrivals.unmatchedOf(provider, customer).forEach(arrival -> deciding.conclude(arrival.id(), sitting));
    }

    private void take(Reported reported, Sitting sitting) {
        Optional<Arrival> known =
                reported.movement().flow() == Flow.RETURNED_REFUND ? known(reported) : Optional.empty();
        known.ifPresentOrElse(
                arrival -> hearAgain(arrival, reported.trace().at(), sitting),
                () -> deciding.conclude(arrivals.keep(reported, sitting.now()).id(), sitting));
    }

    /** Several events tell that one refund came back, and not all of them need do so on the same day. */
    private Optional<Arrival> known(Reported reported) {
        Movement movement = reported.movement();
        return arrivals.called(movement.provider(), reported.trace().objects()).stream()
                .filter(arrival -> isSame(arrival.reported().movement(), movement))
                .findFirst();
    }

    private static boolean isSame(Movement known, Movement told) {
        return known.flow() == told.flow() && known.reference().equals(told.reference());
    }

    /** It came back when that was told first, whichever notice of it reaches us first. */
    private void hearAgain(Arrival known, Optional<Instant> at, Sitting sitting) {
        at.filter(moment ->
                        known.reported().trace().at().filter(moment::isBefore).isPresent())
                .ifPresent(moment -> {
                    arrivals.happened(known.id(), moment);
                    deciding.recount(known, sitting);
                });
    }
}
