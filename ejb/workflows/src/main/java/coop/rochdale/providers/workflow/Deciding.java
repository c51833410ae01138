package coop.rochdale.providers.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
import coop.rochdale.dues.workflow.Receiving;
import coop.rochdale.dues.workflow.Receiving.Witness;
import coop.rochdale.kernel.AccountId;
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
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;

/** Decides what an arrival is (rules R3 to R5) and has it recorded. */
@Dependent
class Deciding {

    private final InstantSource clock;
    private final Charter charter;
    private final Finding finding;
    private final Payments payments;
    private final DuesQueries dues;
    private final Receiving receiving;
    private final Returning returning;
    private final Arrivals arrivals;

    @Inject
    Deciding(
            InstantSource clock,
            Charter charter,
            Finding finding,
            Payments payments,
            DuesQueries dues,
            Receiving receiving,
            Returning returning,
            Arrivals arrivals) {
        this.clock = clock;
        this.charter = charter;
        this.finding = finding;
        this.payments = payments;
        this.dues = dues;
        this.receiving = receiving;
        this.returning = returning;
        this.arrivals = arrivals;
    }

    /** What is decided from here on is decided now; take what locks you need before. */
    Sitting sit(Witness witness) {
        Instant now = clock.instant();
        return new Sitting(now, charter.at(now), witness);
    }

    /** Whose it is, as far as that is certain: who paid it, or paid what went back by it. */
    Optional<AccountId> person(Arrival arrival) {
        return arrival.reported().movement().flow().goesBack()
                ? returning.meant(arrival).flatMap(dues::payment).map(PaymentView::payer)
                : find(arrival).payer().map(Membership::account);
    }

    private Finding.Found find(Arrival arrival) {
        return finding.find(arrival.reported());
    }

    boolean isMember(MembershipId id) {
        return finding.isMember(id);
    }

    /** Decides what is nobody's yet. What is decided stays as it is. */
    void conclude(ArrivalId id, Sitting sitting) {
        arrivals.lock(id)
                .filter(Deciding::isOpen)
                .ifPresent(arrival -> settle(arrival, decide(arrival, sitting), Optional.empty(), sitting));
    }

    /** Keeps the decision, and with a payment decides what went back of it before we knew whose it was. */
    private void settle(Arrival arrival, Decision decision, Optional<AccountId> by, Sitting sitting) {
        arrivals.decide(arrival.id(), decision, by, sitting.now());
        if (arrival.reported().movement().flow() == Flow.PAYMENT && decision.outcome() == Outcome.MATCHED) {
            returning.returnsLike(arrival).forEach(other -> conclude(other.id(), sitting));
        }
    }

    /** What the treasury opened again waits for the treasury. */
    private static boolean isOpen(Arrival arrival) {
        Decision decision = arrival.decision();
        return decision.outcome() == Outcome.WAITING
                || (decision.outcome() == Outcome.UNMATCHED
                        && decision.mismatch().filter(Mismatch.REOPENED::equals).isEmpty());
    }

    private Decision decide(Arrival arrival, Sitting sitting) {
        Flow flow = arrival.reported().movement().flow();
        if (flow.goesBack()) {
            return returning.takeBack(arrival);
        }
        if (flow != Flow.PAYMENT) {
            return Decision.IGNORED;
        }
        Finding.Found found = find(arrival);
        return found.payer()
                .map(payer -> record(arrival, payer, sitting))
                .orElseGet(() -> Decision.unmatched(found.mismatch().orElseThrow()));
    }

    private Decision record(Arrival arrival, Membership payer, Sitting sitting) {
        Movement movement = arrival.reported().movement();
        if (!sitting.canRecord(movement)) {
            return Decision.unmatched(Mismatch.NOT_RECORDABLE);
        }
        Receipt receipt = sitting.receipt(movement);
        Optional<PaymentId> known = payments.recordedAs(receipt.provider(), receipt.reference());
        if (known.isPresent()) {
            return dues.payment(known.get())
                    .filter(payment -> payment.receipt().equals(receipt) && !arrivals.have(payment.id()))
                    .map(payment -> Decision.matched(payment.id()))
                    .orElseGet(() -> Decision.unmatched(Mismatch.REFERENCE_TAKEN));
        }
        return Decision.matched(
                receiving.receive(receipt, payer, sitting.witness()).id());
    }

    /** As theirs whose the treasury says it is; under a name of its own where another payment has its reference. */
    Arrival assign(Arrival arrival, Membership payer, Sitting sitting) {
        Receipt plain = sitting.receipt(arrival.reported().movement());
        Receipt receipt = names(arrival, plain)
                .filter(name ->
                        payments.recordedAs(name.provider(), name.reference()).isEmpty())
                .findFirst()
                .orElseThrow();
        Decision decision = Decision.matched(
                receiving.receive(receipt, payer, sitting.witness()).id());
        settle(arrival, decision, sitting.witness().account(), sitting);
        return arrival.decided(decision);
    }

    /** Its own, and others that nothing else has; more than one is taken where the treasury opened it again. */
    private static Stream<Receipt> names(Arrival arrival, Receipt plain) {
        Stream<Receipt> others = Stream.iterate(1, time -> time + 1)
                .map(time -> time == 1 ? arrival.id().toString() : arrival.id() + "/" + time)
                .map(plain::called);
        return Stream.concat(Stream.of(plain), others);
    }

    /** This arrival, if it is money that went back and waits for the treasury to say which payment it was. */
    static Arrival requireReturn(Optional<Arrival> found) {
        Arrival arrival = requireUnmatched(found);
        if (!arrival.reported().movement().flow().goesBack()) {
            throw Refused.because(ProviderRefusal.NOT_A_RETURN);
        }
        return arrival;
    }

    static Arrival requireUnmatched(Optional<Arrival> found) {
        Arrival arrival = found.orElseThrow(() -> Refused.because(CommonRefusal.UNKNOWN, "arrival"));
        Outcome outcome = arrival.decision().outcome();
        if (outcome != Outcome.UNMATCHED) {
            throw Refused.because(ProviderRefusal.NOTHING_TO_ASSIGN, outcome.word());
        }
        return arrival;
    }

    /** This arrival, if it is money that waits for the treasury to say what it is. */
    static Arrival requireAssignable(Optional<Arrival> found, Sitting sitting) {
        Arrival arrival = requireUnmatched(found);
        Movement movement = arrival.reported().movement();
        if (movement.flow() != Flow.PAYMENT || !sitting.canRecord(movement)) {
            throw Refused.because(
                    ProviderRefusal.NOT_A_PAYMENT,
                    arrival.decision().mismatch().map(Mismatch::word).orElseThrow());
        }
        return arrival;
    }

    /** This arrival, if it is money that came or went back, waits for the treasury and can be in the books. */
    static Arrival requireBookable(Optional<Arrival> found, Sitting sitting) {
        Arrival arrival = requireUnmatched(found);
        if (!sitting.canRecord(arrival.reported().movement())) {
            throw Refused.because(
                    ProviderRefusal.NOT_BOOKABLE,
                    arrival.decision().mismatch().map(Mismatch::word).orElseThrow());
        }
        return arrival;
    }
}
