package coop.rochdale.payroll.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Ids;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Objection;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.BankTransfer;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.PayslipView;
import coop.rochdale.payroll.WageBooking;
import coop.rochdale.payroll.WagePayment;
import coop.rochdale.payroll.WagePayments;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Records that wages, all of a payslip or a part of it, have left the bank (rule R8). */
@Stateless
public class PayWages {

    private InstantSource clock;
    private PowerUse powers;
    private PayslipQueries payslips;
    private WagePayments payments;
    private Ledger ledger;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected PayWages() {}

    @Inject
    public PayWages(
            InstantSource clock,
            PowerUse powers,
            PayslipQueries payslips,
            WagePayments payments,
            Ledger ledger,
            Events events) {
        this.clock = clock;
        this.powers = powers;
        this.payslips = payslips;
        this.payments = payments;
        this.ledger = ledger;
        this.events = events;
    }

    /** Of which payslip, how much, and what the bank says. */
    public record Request(PayslipId payslip, Money amount, BankTransfer transfer) {}

    public PayslipView run(Actor actor, Request request) {
        payments.hold(request.payslip());
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        PayslipView view = payslips.find(request.payslip()).orElseThrow(PayWages::unknown);
        Money amount = request.amount();
        List<Flaw> flaws = flaws(request, view, now);
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        Objection.refuseFirst(
                WagePayment.objections(view, amount, request.transfer().reference()));
        TransactionId booked = ledger.record(
                WageBooking.paid(view.payslip(), amount, request.transfer().paidOn()), now);
        WagePayment.Recorded recorded = new WagePayment.Recorded(actor.account(), now);
        WagePayment payment =
                new WagePayment(Ids.next(now), request.payslip(), amount, request.transfer(), recorded, booked);
        payments.record(payment);
        events.append(NewEvent.of("payslip.paid", request.payslip().value(), holding.act(), Map.of()), now);
        return payslips.find(request.payslip()).orElseThrow(PayWages::unknown);
    }

    private static List<Flaw> flaws(Request request, PayslipView view, Instant now) {
        List<Flaw> flaws = WagePayment.flaws(request.transfer(), view.payslip().month(), Span.day(now));
        if (!request.amount().currency().equals(view.paid().currency())) {
            flaws.add(new Flaw(
                    "/amount/currency", "Wages are paid in " + view.paid().currency() + "."));
        } else if (!request.amount().isPositive()) {
            flaws.add(new Flaw("/amount/amount", "Write what was paid, more than nothing."));
        }
        return flaws;
    }

    static Refused unknown() {
        return Refused.because(CommonRefusal.UNKNOWN, "payslip");
    }
}
