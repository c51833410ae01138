package coop.rochdale.providers.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.dues.workflow.Receiving;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.kernel.CommonRefusal;
import coop.rochdale.kernel.Refused;
import coop.rochdale.members.Membership;
import coop.rochdale.members.MembershipId;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.ProviderRefusal;
import coop.rochdale.providers.Reported;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** Decides what an arrival is (rules R3 to R5) and has it recorded. */
@Dependent
class Deciding {

    private final InstantSource clock;
    private final Charter charter;
    private final Finding finding;
    private final Payments payments;
    private final DuesQueries dues;
    private final Receiving receiving;
    private final ChargeBackPayment chargeBack;
    private final Arrivals arrivals;

    @Inject
    Deciding(
            InstantSource clock,
            Charter charter,
            Finding finding,
            Payments payments,
            DuesQueries dues,
            Receiving receiving,
            ChargeBackPayment chargeBack,
            Arrivals arrivals) {
        this.clock = clock;
        this.charter = charter;
        this.finding = finding;
        this.payments = payments;
        this.dues = dues;
        this.receiving = receiving;
        this.chargeBack = chargeBack;
        this.arrivals = arrivals;
    }

    Finding.Found find(Arrival arrival) {
        return finding.find(arrival.reported());
    }

    boolean isMember(MembershipId id) {
        return finding.isMember(id);
    }

    /**
     * Decides what is nobody's yet, and with a payment what went back of it before we heard that it had come. What is
     * decided stays as it is.
     */
    void conclude(ArrivalId id, Witness witness) {
        Optional<Arrival> open = arrivals.lock(id).filter(Deciding::isOpen);
        open.ifPresent(arrival -> {
            Decision decision = decide(arrival, witness);
            arrivals.decide(id, decision, Optional.empty(), clock.instant());
            if (arrival.reported().movement().flow() == Flow.PAYMENT && decision.outcome() == Outcome.MATCHED) {
                returnsLike(arrival).forEach(other -> conclude(other.id(), witness));
            }
        });
    }

    private static boolean isOpen(Arrival arrival) {
        Outcome outcome = arrival.decision().outcome();
        return outcome == Outcome.WAITING || outcome == Outcome.UNMATCHED;
    }

    /** Of the same money as this, what went back and was not understood. */
    private List<Arrival> returnsLike(Arrival arrival) {
        Reported reported = arrival.reported();
        return arrivals.called(reported.movement().provider(), reported.trace().objects()).stream()
                .filter(other -> goesBack(other.reported().movement().flow())
                        && other.decision().outcome() == Outcome.UNMATCHED)
                .toList();
    }

    private Decision decide(Arrival arrival, Witness witness) {
        Flow flow = arrival.reported().movement().flow();
        if (goesBack(flow)) {
            return takeBack(arrival, flow);
        }
        if (flow != Flow.PAYMENT) {
            return Decision.IGNORED;
        }
        Finding.Found found = find(arrival);
        return found.payer()
                .map(payer -> record(arrival, payer, witness))
                .orElseGet(() -> Decision.unmatched(found.mismatch().orElseThrow()));
    }

    private static boolean goesBack(Flow flow) {
        return flow == Flow.RETURNED_PAYMENT || flow == Flow.REFUND;
    }

    /** Of several arrivals that a return may mean the payment is one. */
    private Decision takeBack(Arrival arrival, Flow flow) {
        Movement movement = arrival.reported().movement();
        Optional<Arrival> paid = arrivals
                .called(movement.provider(), arrival.reported().trace().objects())
                .stream()
                .filter(other -> other.decision().outcome() == Outcome.MATCHED)
                .findFirst();
        if (paid.isEmpty()) {
            return Decision.unmatched(Mismatch.UNKNOWN_PAYMENT);
        }
        if (!paid.get().reported().movement().amount().equals(movement.amount())) {
            return Decision.unmatched(Mismatch.PART_RETURNED);
        }
        PaymentId payment = paid.get().decision().payment().orElseThrow();
        boolean refund = flow == Flow.REFUND;
        String reason = (refund ? "Refunded through " : "Taken back through ") + movement.provider() + ".";
        chargeBack.run(payment, refund ? Refund.Kind.REFUND : Refund.Kind.CHARGEBACK, reason);
        // The parts of it that we heard of before are in it.
        returnsLike(arrival).stream()
                .filter(other -> !other.id().equals(arrival.id()))
                .forEach(other ->
                        arrivals.decide(other.id(), Decision.takenBack(payment), Optional.empty(), clock.instant()));
        return Decision.takenBack(payment);
    }

    private Decision record(Arrival arrival, Membership payer, Witness witness) {
        Receipt receipt = receipt(arrival, Optional.empty());
        if (!recordable(receipt)) {
            return Decision.unmatched(Mismatch.NOT_RECORDABLE);
        }
        Optional<PaymentId> known = payments.recordedAs(receipt.provider(), receipt.reference());
        if (known.isPresent()) {
            return dues.payment(known.get())
                    .filter(payment -> payment.receipt().equals(receipt) && !arrivals.have(payment.id()))
                    .map(payment -> Decision.matched(payment.id()))
                    .orElseGet(() -> Decision.unmatched(Mismatch.REFERENCE_TAKEN));
        }
        return Decision.matched(receiving.receive(receipt, payer, witness).id());
    }

    /** As whose the treasury says it is; under a name of its own where another payment has its reference. */
    Decision assign(Arrival arrival, Membership payer, Witness witness) {
        Receipt plain = receipt(arrival, Optional.empty());
        boolean taken = payments.recordedAs(plain.provider(), plain.reference()).isPresent();
        Receipt receipt = taken ? receipt(arrival, Optional.of(arrival.id().toString())) : plain;
        return Decision.matched(receiving.receive(receipt, payer, witness).id());
    }

    /** This arrival, if it is money that went back and waits for the treasury to say which payment it was. */
    Arrival requireReturn(Optional<Arrival> found) {
        Arrival arrival = requireUnmatched(found);
        if (!goesBack(arrival.reported().movement().flow())) {
            throw Refused.because(ProviderRefusal.NOT_A_RETURN);
        }
        return arrival;
    }

    private static Arrival requireUnmatched(Optional<Arrival> found) {
        Arrival arrival = found.orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "arrival"));
        Outcome outcome = arrival.decision().outcome();
        if (outcome != Outcome.UNMATCHED) {
            throw Refused.because(ProviderRefusal.NOTHING_TO_ASSIGN, outcome.word());
        }
        return arrival;
    }

    /** This arrival, if it is money that waits for the treasury to say what it is. */
    Arrival requireAssignable(Optional<Arrival> found) {
        Arrival arrival = requireUnmatched(found);
        boolean paid = arrival.reported().movement().flow() == Flow.PAYMENT;
        if (!paid || !recordable(receipt(arrival, Optional.empty()))) {
            throw Refused.because(
                    ProviderRefusal.NOT_A_PAYMENT,
                    arrival.decision().mismatch().map(Mismatch::word).orElseThrow());
        }
        return arrival;
    }

    private boolean recordable(Receipt receipt) {
        return receipt.flaws(charter.at(clock.instant()), today()).isEmpty();
    }

    private Receipt receipt(Arrival arrival, Optional<String> ownReference) {
        Movement movement = arrival.reported().movement();
        return new Receipt(
                movement.amount(), movement.provider(), ownReference.orElse(movement.reference()), day(arrival));
    }

    /** The day it is booked on: the provider's, but no later than today. */
    LocalDate day(Arrival arrival) {
        LocalDate today = today();
        LocalDate day = arrival.reported().movement().day();
        return day.isAfter(today) ? today : day;
    }

    private LocalDate today() {
        Instant now = clock.instant();
        return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}
