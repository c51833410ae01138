package coop.rochdale.dues.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.dues.Booking;
import coop.rochdale.dues.DuesRefusal;
import coop.rochdale.dues.Funds;
import coop.rochdale.dues.Invoice;
import coop.rochdale.dues.InvoiceId;
import coop.rochdale.dues.Invoices;
import coop.rochdale.dues.Payment;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Settlement;
import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.members.Member;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.members.Standing;
import coop.rochdale.members.workflow.Register;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Records money that arrived from a member, books it and lets the oldest open invoices take it (rules R4 to R6). */
@Stateless
public class RecordPayment {

    private InstantSource clock;
    private PowerUse powers;
    private Charter charter;
    private Register register;
    private Invoices invoices;
    private Payments payments;
    private Ledger ledger;
    private Settling settling;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordPayment() {}

    @Inject
    public RecordPayment(
            InstantSource clock,
            PowerUse powers,
            Charter charter,
            Register register,
            Invoices invoices,
            Payments payments,
            Ledger ledger,
            Settling settling,
            Events events) {
        this.clock = clock;
        this.powers = powers;
        this.charter = charter;
        this.register = register;
        this.invoices = invoices;
        this.payments = payments;
        this.ledger = ledger;
        this.settling = settling;
        this.events = events;
    }

    /** What arrived, and for whom: one of an invoice and a membership is named, not both. */
    public record Request(Receipt receipt, Optional<InvoiceId> invoice, Optional<MembershipId> membership) {}

    /** Answers the payment as it was recorded, which is no second use of the power. */
    public PaymentView run(Actor actor, Request request) {
        Instant asked = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, asked);
        Membership payer = payer(request, asked);
        Receipt receipt = request.receipt();
        payments.recordedAs(receipt.provider(), receipt.reference()).ifPresent(known -> {
            throw Refused.because(DuesRefusal.PAYMENT_RECORDED, receipt.provider(), receipt.reference(), known);
        });
        Membership newest = register.lockNewestOf(payer.account()).orElseThrow();
        Instant now = clock.instant();
        Member member = register.at(now, newest);
        PaymentId id = new PaymentId(Ids.next(now));
        List<Invoice> open = member.standing() == Standing.ENDED ? List.of() : invoices.uncoveredOf(newest.id());
        List<Settlement> settlements = settlements(member, open, new Funds(id, receipt.amount()));
        TransactionId booked = ledger.record(Booking.payment(receipt, total(receipt, settlements)), now);
        Payment payment = new Payment(id, payer.id(), receipt, now, actor.account(), booked);
        payments.add(payment);
        if (!settlements.isEmpty()) {
            settling.settle(member, open, settlements, now);
        }
        events.append(NewEvent.of("payment.recorded", id.value(), holding.act(), Map.of()), now);
        return PaymentView.of(payment, payer.account(), settlements);
    }

    /** The membership that is named; which of its person's memberships the money settles is another matter. */
    private Membership payer(Request request, Instant now) {
        List<Flaw> flaws = new ArrayList<>(request.receipt()
                .flaws(charter.at(now), now.atOffset(ZoneOffset.UTC).toLocalDate()));
        Optional<Membership> payer = request.invoice()
                .flatMap(invoices::membershipOf)
                .or(request::membership)
                .flatMap(membership -> register.find(membership, now))
                .map(Member::membership);
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

    private List<Settlement> settlements(Member member, List<Invoice> open, Funds arrived) {
        List<Funds> funds = new ArrayList<>(payments.leftOf(member.membership().account()));
        funds.add(arrived);
        return Settlement.of(open, funds);
    }

    private static Money total(Receipt receipt, List<Settlement> settlements) {
        return settlements.stream()
                .map(Settlement::amount)
                .reduce(Money.zero(receipt.amount().currency()), Money::plus);
    }
}
