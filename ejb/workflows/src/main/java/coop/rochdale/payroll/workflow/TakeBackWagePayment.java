package coop.rochdale.payroll.workflow;

import coop.rochdale.events.Events;
import coop.rochdale.events.NewEvent;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Flaw;
import coop.rochdale.kernel.Refused;
import coop.rochdale.kernel.Span;
import coop.rochdale.ledger.Ledger;
import coop.rochdale.ledger.Reversal;
import coop.rochdale.ledger.Transaction;
import coop.rochdale.ledger.TransactionId;
import coop.rochdale.payroll.PayrollRefusal;
import coop.rochdale.payroll.PayslipId;
import coop.rochdale.payroll.PayslipQueries;
import coop.rochdale.payroll.PayslipView;
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

/** Takes back that wages were paid: the bank sent them back, or they were recorded by mistake (rule R8). */
@Stateless
public class TakeBackWagePayment {

    private InstantSource clock;
    private PowerUse powers;
    private PayslipQueries payslips;
    private WagePayments payments;
    private Ledger ledger;
    private Events events;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected TakeBackWagePayment() {}

    @Inject
    public TakeBackWagePayment(
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

    /** The payment of which payslip, by the bank's reference, and why, in 1 to 500 characters for everybody's eyes. */
    public record Request(PayslipId payslip, String reference, String reason) {

        public Request {
            reference = reference.strip();
            reason = reason.strip();
        }
    }

    /** Once; refuses with {@code payroll.no-such-payment} what does not stand any more. */
    public PayslipView run(Actor actor, Request request) {
        payments.hold(request.payslip());
        Instant now = clock.instant();
        Holding holding = powers.require(actor, Power.TREASURY, now);
        List<Flaw> flaws = Reversal.flaws(request.reason());
        if (!flaws.isEmpty()) {
            throw Refused.flawed(flaws);
        }
        if (payslips.find(request.payslip()).isEmpty()) {
            throw PayWages.unknown();
        }
        WagePayment payment = payments.find(request.payslip(), request.reference())
                .orElseThrow(() -> Refused.because(PayrollRefusal.NO_SUCH_PAYMENT));
        Transaction booked = ledger.find(payment.booked()).orElseThrow();
        TransactionId reversal = ledger.record(booked.reversed(request.reason(), Span.day(now)), now);
        WagePayment.Recorded recorded = new WagePayment.Recorded(actor.account(), now);
        payments.takeBack(payment, new WagePayment.TakenBack(recorded, request.reason(), reversal));
        events.append(
                NewEvent.of("payslip.payment-taken-back", request.payslip().value(), holding.act(), Map.of()), now);
        return payslips.find(request.payslip()).orElseThrow(PayWages::unknown);
    }
}
