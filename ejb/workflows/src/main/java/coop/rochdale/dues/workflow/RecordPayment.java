package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.LabourCredit;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Receipt;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Memberships;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets the treasury record money that arrived from a member (rule R4). */
@Stateless
public class RecordPayment {

    private InstantSource clock;
    private PowerUse powers;
    private Charter charter;
    private Memberships memberships;
    private Invoices invoices;
    private Receiving receiving;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordPayment() {}

    @Inject
    public RecordPayment(
            InstantSource clock,
            PowerUse powers,
            Charter charter,
            Memberships memberships,
            Invoices invoices,
            Receiving receiving) {
        this.clock = clock;
        this.powers = powers;
        this.charter = charter;
        this.memberships = memberships;
        this.invoices = invoices;
        this.receiving = receiving;
    }

    /** What arrived, and for whom: one of an invoice and a membership is named, not both. */
    public record Request(Receipt receipt, Optional<InvoiceId> invoice, Optional<MembershipId> membership) {}

    /** Answers the payment as it was recorded, which is no second use of the power. */
    public PaymentView run(Actor actor, Request request) {
        Instant asked = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, asked);
        Membership payer = payer(request, asked);
        return receiving.receive(
                new Receiving.Arrived(request.receipt(), payer), Receiving.Witness.of(actor.account(), holding.act()));
    }

    /** The membership that is named; which of its person's memberships the money settles is another matter. */
    private Membership payer(Request request, Instant now) {
        List<Flaw> flaws = new ArrayList<>(request.receipt().flaws(charter.at(now), Span.day(now)));
        if (LabourCredit.isProvider(request.receipt().provider())) {
            flaws.add(new Flaw("/provider", "Work is logged and attested, not recorded as money."));
        }
        Optional<Membership> payer = request.invoice()
                .flatMap(invoices::membershipOf)
                .or(request::membership)
                .flatMap(memberships::find);
        if (request.invoice().isPresent() == request.membership().isPresent()) {
            flaws.add(new Flaw("", "Name either the invoice or the membership that is paid for."));
        } else if (payer.isEmpty()) {
            String what = request.invoice().isPresent() ? "invoice" : "membership";
            flaws.add(new Flaw("/" + what, "There is no " + what + " with this id."));
        }
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        return payer.orElseThrow();
    }
}
