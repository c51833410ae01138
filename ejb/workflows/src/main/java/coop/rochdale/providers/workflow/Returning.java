package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.dues.Refund;
import coop.rochdale.dues.workflow.ChargeBackPayment;
import coop.rochdale.kernel.AccountId;
import coop.rochdale.kernel.Money;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Decision;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Mismatch;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.Returns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the payment that went back by what a bank or provider reports, and takes it back (rule R11). */
@Dependent
class Returning {

    private final Arrivals arrivals;
    private final DuesQueries dues;
    private final Told told;
    private final ChargeBackPayment chargeBack;

    @Inject
    Returning(Arrivals arrivals, DuesQueries dues, Told told, ChargeBackPayment chargeBack) {
        this.arrivals = arrivals;
        this.dues = dues;
        this.told = told;
        this.chargeBack = chargeBack;
    }

    /** Who paid what this return means, if that is certain. */
    Optional<AccountId> person(Arrival back) {
        List<PaymentView> found = candidates(back);
        return found.size() == 1 ? Optional.of(found.get(0).payer()) : Optional.empty();
    }

    Decision takeBack(Arrival back) {
        Movement movement = back.reported().movement();
        List<PaymentView> found = candidates(back);
        if (found.size() != 1) {
            return Decision.unmatched(Mismatch.UNKNOWN_PAYMENT);
        }
        PaymentView arrived = found.get(0);
        Money all = arrived.receipt().amount();
        if (!Returns.isWithin(all, movement.amount())) {
            return Decision.unmatched(Mismatch.MORE_RETURNED);
        }
        if (bookedSoFar(back).isPresent()) {
            return Decision.unmatched(Mismatch.UNKNOWN_PAYMENT);
        }
        Charge charge = told.charge(arrived, back);
        if (charge.cameBackItself()) {
            return Decision.unmatched(Mismatch.UNKNOWN_PAYMENT);
        }
        Money altogether = charge.altogether();
        if (tellsEachOnce(movement)) {
            altogether = altogether.plus(sentBackUntold(charge.without(back)));
            if (!Returns.isWithin(all, altogether)) {
                return Decision.unmatched(Mismatch.MORE_RETURNED);
            }
        }
        if (told.isOfNoPayment(charge, back)) {
            return Decision.unmatched(Mismatch.MORE_RETURNED);
        }
        boolean refund = movement.flow().isRefund();
        String reason = (refund ? "Refunded through " : "Taken back through ") + movement.provider() + ".";
        Refund.Kind kind = refund ? Refund.Kind.REFUND : Refund.Kind.CHARGEBACK;
        told.spread(charge, altogether).forEach((each, gone) -> chargeBack.run(each, kind, reason, gone));
        return Decision.takenBack(arrived.id());
    }

    /**
     * What the treasury sent back itself no bank returns: to the bank that was a transfer of ours. Where the treasury said all
     * the same that returns tell of it, they tell of what was charged back first, and of as much of this as is left of them.
     */
    private Money sentBackUntold(Charge charge) {
        Money sentBack = dues.refundsOf(charge.arrived()).stream()
                .filter(refund -> refund.kind() == Refund.Kind.REFUND
                        && refund.recordedBy().isPresent())
                .map(Refund::amount)
                .reduce(charge.none(), Money::plus);
        Money untold = told.gone(charge.arrived()).minus(charge.altogether());
        if (untold.isNegative()) {
            return charge.none();
        }
        return untold.compareTo(sentBack) < 0 ? untold : sentBack;
    }

    /** What is refunded so far, and what of that is booked as a gift that went back, do not count each other: the latter, if any. */
    Optional<Arrival> bookedSoFar(Arrival back) {
        return Charge.flow(back) == Flow.REFUNDED_SO_FAR
                ? called(back)
                        .filter(other -> Charge.flow(other) == Flow.REFUNDED_SO_FAR
                                && other.decision().outcome() == Outcome.BOOKED)
                        .max(Charge.AS_IT_WAS)
                : Optional.empty();
    }

    /** More may have gone back than there was room for: of this that came back it has gone, too, then. */
    void catchUp(Arrival cameBack) {
        if (tellsEachOnce(cameBack.reported().movement())) {
            return;
        }
        called(cameBack)
                .filter(back -> back.decision().outcome() == Outcome.TAKEN_BACK)
                .flatMap(back -> payment(back).stream())
                .map(paid -> told.first(paid, cameBack))
                .distinct()
                .forEach(arrived -> told.spread(told.charge(arrived))
                        .forEach((each, gone) -> chargeBack.run(
                                each, Refund.Kind.CHARGEBACK, "Taken back through " + provider(cameBack) + ".", gone)));
    }

    /**
     * Whether a part of this went back of which no return tells; of what came back only what went back of it counts, of what
     * arrived first all that did.
     */
    boolean isPartlyUntold(Arrival arrival) {
        PaymentView paid = payment(arrival).orElseThrow();
        PaymentView first = told.first(paid, arrival);
        return stands(paid)
                && (first.id().equals(paid.id()) || told.gone(paid).isPositive())
                && told.missing(told.charge(first)).isNegative();
    }

    /** What came back of the same money and was booked or dismissed, where more is told to have gone than payments there were. */
    List<Arrival> claimed(Arrival cameBack) {
        return told.arrived(cameBack).stream()
                .map(told::charge)
                .filter(charge -> told.missing(charge).isPositive())
                .flatMap(Charge::cameBackAsNoPayment)
                .filter(again -> again.decision().outcome() != Outcome.UNMATCHED)
                .distinct()
                .toList();
    }

    /** What came back of this payment, and stands as one of the same person. */
    List<Arrival> standingOfWhatCameBack(PaymentView arrived) {
        return told.charge(arrived)
                .paidAgain()
                .filter(again -> payment(again)
                        .filter(paid -> paid.payer().equals(arrived.payer()) && stands(paid))
                        .isPresent())
                .toList();
    }

    /** Of the same money as this, what went back and was not understood. */
    List<Arrival> returnsLike(Arrival arrival) {
        return arrivals.returned(provider(arrival), arrival.reported().trace().objects());
    }

    /** Those of these of which something went back that was not understood. */
    Set<ArrivalId> goneBack(List<Arrival> waiting) {
        Map<String, Set<String>> objects = new LinkedHashMap<>();
        waiting.forEach(arrival -> objects.computeIfAbsent(provider(arrival), provider -> new HashSet<>())
                .addAll(arrival.reported().trace().objects()));
        Map<String, Set<String>> returned = new LinkedHashMap<>();
        objects.forEach((provider, names) -> returned.put(
                provider,
                arrivals.returned(provider, names).stream()
                        .flatMap(back -> back.reported().trace().objects().stream())
                        .collect(Collectors.toSet())));
        return waiting.stream()
                .filter(arrival -> !Collections.disjoint(
                        arrival.reported().trace().objects(), returned.getOrDefault(provider(arrival), Set.of())))
                .map(Arrival::id)
                .collect(Collectors.toSet());
    }

    private List<PaymentView> candidates(Arrival back) {
        Movement movement = back.reported().movement();
        List<PaymentView> paid = called(back)
                .filter(other -> other.decision().outcome() == Outcome.MATCHED
                        && other.reported().movement().flow() == Flow.PAYMENT
                        && !Told.isWonBack(other, back))
                .flatMap(other -> payment(other).stream())
                .map(each -> tellsEachOnce(movement) ? each : told.first(each, back))
                .distinct()
                .toList();
        if (paid.size() == 1 && !tellsEachOnce(movement)) {
            return paid;
        }
        List<PaymentView> open = paid.stream()
                .filter(each -> stands(each) || (tellsEachOnce(movement) && isUntold(each)))
                .toList();
        return open.size() == 1
                ? open
                : open.stream()
                        .filter(each -> each.receipt().amount().equals(movement.amount()))
                        .toList();
    }

    /** A bank tells each movement by itself; others tell of the same money more than once that it went back. */
    static boolean tellsEachOnce(Movement movement) {
        return movement.provider().equals(CamtBank.NAME);
    }

    private boolean stands(PaymentView arrived) {
        return dues.lastRestOf(arrived).standing().isPositive();
    }

    /** More of it was charged back, as the treasury recorded, than returns have told: this one may tell of it. */
    private boolean isUntold(PaymentView arrived) {
        Charge charge = told.charge(arrived);
        return charge.altogether().plus(sentBackUntold(charge)).compareTo(told.gone(arrived)) < 0;
    }

    private Optional<PaymentView> payment(Arrival paid) {
        return paid.decision().payment().flatMap(dues::payment);
    }

    private Stream<Arrival> called(Arrival arrival) {
        return arrivals.called(provider(arrival), arrival.reported().trace().objects()).stream();
    }

    private static String provider(Arrival arrival) {
        return arrival.reported().movement().provider();
    }
}
