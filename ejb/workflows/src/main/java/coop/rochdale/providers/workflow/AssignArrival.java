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
    private Introducing introducing;
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
            Introducing introducing,
            Invoices invoices,
            Memberships memberships,
            Deciding deciding) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.introducing = introducing;
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
        // What went back of it may take a vote away.
        memberships.holdRolls();
        Optional<Arrival> held = arrivals.lock(id);
        Sitting sitting = deciding.sit(Witness.of(actor.account(), holding.act()));
        Arrival arrival = Deciding.requireAssignable(held, sitting);
        Arrival assigned = deciding.assign(arrival, payer, sitting);
        introducing.introduce(arrival, payer, sitting);
        return assigned;
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
