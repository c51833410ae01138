package coop.rochdale.providers.workflow;

import coop.rochdale.charter.Charter;
import coop.rochdale.dues.Payments;
import coop.rochdale.dues.Receipt;
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
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Decides what an arrival is (rules R3 to R5) and has it recorded. */
@Dependent
class Deciding {

    private final InstantSource clock;
    private final Charter charter;
    private final Finding finding;
    private final Sorting sorting;
    private final Payments payments;
    private final Receiving receiving;
    private final Returning returning;
    private final Reinstating reinstating;
    private final Reopening reopening;
    private final Arrivals arrivals;

    @Inject
    Deciding(
            InstantSource clock,
            Charter charter,
            Finding finding,
            Sorting sorting,
            Payments payments,
            Receiving receiving,
            Returning returning,
            Reinstating reinstating,
            Reopening reopening,
            Arrivals arrivals) {
        this.clock = clock;
        this.charter = charter;
        this.finding = finding;
        this.sorting = sorting;
        this.payments = payments;
        this.receiving = receiving;
        this.returning = returning;
        this.reinstating = reinstating;
        this.reopening = reopening;
        this.arrivals = arrivals;
    }

    /** What is decided from here on is decided now; take what locks you need before. */
    Sitting sit(Witness witness) {
        Instant now = clock.instant();
        return new Sitting(now, charter.at(now), witness);
    }

    boolean isMember(MembershipId id) {
        return finding.isMember(id);
    }

    /** Decides what waits, in its order: together what nothing that goes back comes between. */
    void concludeAll(List<Arrival> waiting, Sitting sitting) {
        List<Arrival> together = new ArrayList<>();
        for (Arrival arrival : waiting) {
            if (arrival.reported().movement().flow().goesBack()) {
                sort(together, sitting);
                together.clear();
                conclude(arrival.id(), sitting);
            } else {
                together.add(arrival);
            }
        }
        sort(together, sitting);
    }

    /** Decides what is nobody's yet. What is decided stays as it is. */
    void conclude(ArrivalId id, Sitting sitting) {
        arrivals.lock(id).filter(Deciding::isOpen).ifPresent(arrival -> {
            if (arrival.reported().movement().flow().goesBack()) {
                arrivals.decide(id, returning.takeBack(arrival), Optional.empty(), sitting.now());
            } else {
                sort(List.of(arrival), sitting);
            }
            if (arrival.reported().movement().flow() == Flow.RETURNED_REFUND) {
                recount(arrival, sitting);
            } else {
                reinstate(arrival, sitting);
            }
        });
    }

    /**
     * A refund came back, whatever that is taken for: what was refunded so far after that counts it no more. What came back and
     * was booked or dismissed before more was known to have gone waits for the treasury again.
     */
    void recount(Arrival cameBack, Sitting sitting) {
        reinstate(cameBack, sitting);
        returning.catchUp(cameBack);
        Reopening.Slip slip = Reopening.Slip.of(cameBack.reported().movement().provider());
        returning.claimed(cameBack).forEach(again -> reopening.open(again, slip));
    }

    /** What was won back of the same money as this is a new payment, whichever we heard first (rule R13). */
    void reinstate(Arrival arrival, Sitting sitting) {
        Map<ArrivalId, Membership> payers = new LinkedHashMap<>(reinstating.payers(arrival));
        payers.keySet()
                .removeIf(won -> arrivals.lock(won)
                        .filter(open -> Reinstating.isOpen(open)
                                && sitting.canRecord(open.reported().movement()))
                        .isEmpty());
        payers.forEach((won, payer) ->
                arrivals.lock(won).filter(Reinstating::isOpen).ifPresent(open -> assign(open, payer, sitting)));
        if (!payers.isEmpty()) {
            // What came back may make room for more.
            reinstate(arrival, sitting);
        }
    }

    /** What the treasury opened again waits for the treasury. */
    private static boolean isOpen(Arrival arrival) {
        Decision decision = arrival.decision();
        return decision.outcome() == Outcome.WAITING
                || (decision.outcome() == Outcome.UNMATCHED
                        && decision.mismatch().filter(Mismatch.REOPENED::equals).isEmpty());
    }

    /** As many at once as there are before one of which something went back: that is decided before the next one. */
    private void sort(List<Arrival> waiting, Sitting sitting) {
        List<Arrival> together = new ArrayList<>();
        Set<ArrivalId> goneBack = returning.goneBack(waiting);
        for (Arrival arrival : waiting) {
            together.add(arrival);
            if (goneBack.contains(arrival.id())) {
                keep(together, sitting);
                together.clear();
            }
        }
        keep(together, sitting);
    }

    /** Keeps what they are, and decides what went back of the last one before we knew whose it was. */
    private void keep(List<Arrival> together, Sitting sitting) {
        if (together.isEmpty()) {
            return;
        }
        Map<ArrivalId, Decision> decisions = sorting.decide(together, sitting);
        arrivals.decide(decisions, Optional.empty(), sitting.now());
        Arrival last = together.get(together.size() - 1);
        if (isMatched(decisions.get(last.id()))) {
            returning.returnsLike(last).forEach(other -> conclude(other.id(), sitting));
        }
    }

    private static boolean isMatched(@Nullable Decision decision) {
        return decision != null && decision.outcome() == Outcome.MATCHED;
    }

    /** As theirs whose the treasury says it is; under a name of its own where another payment has its reference. */
    Arrival assign(Arrival arrival, Membership payer, Sitting sitting) {
        Receipt plain = sitting.receipt(arrival.reported().movement());
        Receipt receipt = names(arrival, plain)
                .filter(other -> payments.recordedAs(other.name()).isEmpty())
                .findFirst()
                .orElseThrow();
        Decision decision = Decision.matched(receiving
                .receive(new Receiving.Arrived(receipt, payer), sitting.witness())
                .id());
        arrivals.decide(arrival.id(), decision, sitting.witness().account(), sitting.now());
        returning.catchUp(arrival.decided(decision));
        returning.returnsLike(arrival).forEach(other -> conclude(other.id(), sitting));
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
        if (!movement.flow().arrives() || !sitting.canRecord(movement)) {
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
