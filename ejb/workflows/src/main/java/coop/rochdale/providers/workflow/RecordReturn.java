package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.kernel.Actor;
import coop.rochdale.kernel.Money;
import coop.rochdale.kernel.Refused;
import coop.rochdale.ledger.LedgerAccount;
import coop.rochdale.members.Memberships;
import coop.rochdale.positions.Holding;
import coop.rochdale.positions.Power;
import coop.rochdale.positions.workflow.PowerUse;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Returns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Optional;

/** Lets the treasury say which payment went back by what a bank or provider reports (rule R11). */
@Stateless
public class RecordReturn {

    private static final String REASON = "Returned by the payer's bank or provider.";

    private InstantSource clock;
    private PowerUse powers;
    private Arrivals arrivals;
    private DuesQueries dues;
    private Memberships memberships;
    private ChargeBackPayment chargeBack;
    private Told told;
    private Returning returning;
    private Deciding deciding;

    @SuppressWarnings("NullAway.Init") // for the container's proxy, which holds nothing itself
    protected RecordReturn() {}

    @Inject
    public RecordReturn(
            InstantSource clock,
            PowerUse powers,
            Arrivals arrivals,
            DuesQueries dues,
            Memberships memberships,
            ChargeBackPayment chargeBack,
            Told told,
            Returning returning,
            Deciding deciding) {
        this.clock = clock;
        this.powers = powers;
        this.arrivals = arrivals;
        this.dues = dues;
        this.memberships = memberships;
        this.chargeBack = chargeBack;
        this.told = told;
        this.returning = returning;
        this.deciding = deciding;
    }

    /**
     * The payment goes back, or as much of it as this says. One that went back before stays as it is, unless other returns
     * account for that already: then a bank's is refused, and of another's goes what is left. Where this says how much went
     * back altogether, it does not matter whether the payment is named or what was left of it: as much more goes back as is
     * missing, unless that is more than arrived.
     */
    public Arrival run(Actor actor, ArrivalId id, PaymentId payment) {
        Holding holding = powers.require(actor, Power.TREASURY, clock.instant());
        arrivals.takeTurn();
        // What is taken back, or what went back of what is won back by it, may take a vote away.
        memberships.holdRolls();
        PaymentView paid = dues.payment(payment)
                .orElseThrow(() -> Refused.flawed("/returnOf", "There is no payment with this id."));
        Arrival arrival = Deciding.requireReturn(arrivals.lock(id));
        PaymentView arrived = requireUncorrected(dues.arrivedAs(paid));
        Movement movement = arrival.reported().movement();
        requireHeldThere(paid, movement);
        PaymentView first = told.first(arrived, arrival);
        if (movement.flow() == Flow.REFUNDED_SO_FAR) {
            arrived = requireUncorrected(first);
            requireUnbooked(arrival);
            requireWithin(arrived, movement);
            Charge charge = requireBefore(told.charge(arrived, arrival));
            requireRoom(charge, told.isWithin(charge));
            told.spread(charge).forEach((each, gone) -> chargeBack.run(actor, each, REASON, gone));
        } else {
            requireWithin(paid, movement);
            Charge charge = requireBefore(told.charge(first, arrival));
            requireRoom(charge, !told.isOfNoPayment(charge, arrival));
            takeBackEach(actor, paid, charge, movement);
        }
        Decision decision = Decision.takenBack(arrived.id());
        Sitting sitting = deciding.sit(Witness.of(actor.account(), holding.act()));
        arrivals.decide(id, decision, Optional.of(actor.account()), sitting.now());
        Arrival decided = arrival.decided(decision);
        deciding.reinstate(decided, sitting);
        return decided;
    }

    /** Money that turned out to be another's stayed here: what went back of it went back of their payment. */
    private PaymentView requireUncorrected(PaymentView arrived) {
        boolean corrected =
                dues.refundsOf(arrived).stream().anyMatch(refund -> refund.kind() == Refund.Kind.CORRECTION);
        if (corrected) {
            throw Refused.flawed(
                    "/returnOf", "That was a payment by mistake only; name the one for which its money is taken now.");
        }
        return arrived;
    }

    /** What goes back goes out of the account that it came into: money that one provider holds no other one returns. */
    private static void requireHeldThere(PaymentView paid, Movement back) {
        LedgerAccount from = new Receipt(back.amount(), back.provider(), back.reference(), back.day()).heldIn();
        Receipt receipt = paid.receipt();
        if (!receipt.heldIn().equals(from)) {
            throw Refused.flawed(
                    "/returnOf",
                    "That payment came by " + receipt.provider() + " and lies in " + receipt.heldIn()
                            + "; this went back of "
                            + from + ", as " + back.provider()
                            + " says. Name a payment that lies there; if that one does and"
                            + " was recorded by a wrong name, charge it back and record it by the right one first.");
        }
    }

    /** What came back is not what it came back of: its money would count twice. */
    private static Charge requireBefore(Charge charge) {
        if (charge.cameBackItself()) {
            throw Refused.flawed(
                    "/returnOf",
                    "That payment is what came back of this itself. Name the payment that had arrived before; where that is"
                            + " not in these books, book this as a gift that went back.");
        }
        return charge;
    }

    /** What was refunded so far counts what is booked of it, too. */
    private void requireUnbooked(Arrival arrival) {
        returning.bookedSoFar(arrival).ifPresent(booked -> {
            throw Refused.flawed(
                    "/returnOf",
                    booked.reported().movement().amount()
                            + " that was refunded of the same money so far is booked as a gift"
                            + " that went back, as arrival " + booked.id()
                            + ", and this counts it, too. Open that one again first, then name the payment for both; where that"
                            + " is refused, as of what came back of that one, book both.");
        });
    }

    private static void requireWithin(PaymentView paid, Movement back) {
        Money all = paid.receipt().amount();
        if (!Returns.isWithin(all, back.amount())) {
            throw Refused.flawed(
                    "/returnOf",
                    "That payment is " + all + "; no more than that can go back of it. Where a part of it had"
                            + " gone before, name it as it arrived; else name the payment that this belongs to, or dismiss it.");
        }
    }

    /** Of what was disputed whole nothing is left that could have been refunded. */
    private static void requireRoom(Charge charge, boolean room) {
        if (!room) {
            throw Refused.flawed(
                    "/returnOf",
                    "That payment was " + charge.arrived().receipt().amount() + ", and with this " + charge.altogether()
                            + " would be told to have gone back of it. If what came back of it was booked or dismissed, open"
                            + " it again; then, and also if it is open already, assign it as a payment of whoever had paid:"
                            + " this is taken of it by itself, or once it is named after that. Otherwise name the payment this"
                            + " belongs to, or dismiss it.");
        }
    }

    /**
     * Of what went back before others than a bank tell more than once: what is missing goes back of what is left, or of what
     * comes back by this.
     */
    private void takeBackEach(Actor actor, PaymentView paid, Charge charge, Movement back) {
        if (paid.refund().isEmpty()) {
            chargeBack.run(actor, paid.id(), REASON, Optional.of(back.amount()));
        } else if (Returning.tellsEachOnce(back) || (told.standing(charge).isEmpty() && !told.isWithin(charge))) {
            requireUntold(charge);
        } else {
            told.spread(charge).forEach((each, gone) -> chargeBack.run(actor, each, REASON, gone));
        }
    }

    private void requireUntold(Charge charge) {
        Money gone = told.gone(charge);
        if (charge.altogether().compareTo(gone) > 0) {
            throw Refused.flawed(
                    "/returnOf",
                    "Of that payment " + gone
                            + " went back, and other returns say so; name what is left of it, if more did, or another"
                            + " payment, or dismiss this.");
        }
    }
}
