package coop.rochdale.providers.workflow;

import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Customers;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Lets the treasury say whose unmatched money is (rule R4). */
@Stateless
public class AssignArrival {

    private InstantSource clock;
    private PowerUse powers;
    private Arrivals arrivals;
    private Customers customers;
    private Invoices invoices;
    private Memberships memberships;
    private Deciding deciding;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected AssignArrival() {}

    @Inject
    public AssignArrival(
            InstantSource clock,
            PowerUse powers,
            Arrivals arrivals,
            Customers customers,
            Invoices invoices,
            Memberships memberships,
            Deciding deciding) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.customers = customers;
        this.invoices = invoices;
        this.memberships = memberships;
        this.deciding = deciding;
    }

    /** One of an invoice and a membership is named, not both. */
    public record Request(Optional<InvoiceId> invoice, Optional<MembershipId> membership) {}

    public Arrival run(Actor actor, ArrivalId id, Request request) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        Membership payer = payer(request);
        arrivals.takeTurn();
        Optional<Arrival> held = arrivals.lock(id);
        Sitting sitting = deciding.sit(Witness.of(actor.account(), holding.act()));
        Arrival arrival = Deciding.requireAssignable(held, sitting);
        Arrival assigned = deciding.assign(arrival, payer, sitting);
        introduce(arrival, payer, sitting);
        return assigned;
    }

    /** Whoever pays under the same name at the same provider is the same person, before and from now on. */
    private void introduce(Arrival arrival, Membership payer, Sitting sitting) {
        String provider = arrival.reported().movement().provider();
        arrival.reported().trace().customer().ifPresent(customer -> {
            customers.introduce(provider, customer, payer.id(), sitting.now());
            arrivals.unmatchedOf(provider, customer).forEach(other -> deciding.conclude(other.id(), sitting));
        });
    }

    private Membership payer(Request request) {
        if (request.invoice().isPresent() == request.membership().isPresent()) {
            throw Refused.flawed("", "Name either the invoice or the membership that it pays for.");
        }
        String what = request.invoice().isPresent() ? "invoice" : "membership";
        return request.invoice()
                .flatMap(invoices::membershipOf)
                .or(request::membership)
                .flatMap(memberships::find)
                .orElseThrow(() -> Refused.flawed("/" + what, "There is no " + what + " with this id."));
    }
}
