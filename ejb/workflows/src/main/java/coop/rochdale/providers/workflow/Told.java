package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.kernel.Money;
import coop.rochdale.members.workflow.Register;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.ArrivalId;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.Returns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What providers told of how much of a payment went back, and came back (rules R11 and R13). */
@Dependent
class Told {

    private final Arrivals arrivals;
    private final DuesQueries dues;
    private final Register register;

    @Inject
    Told(Arrivals arrivals, DuesQueries dues, Register register) {
        this.arrivals = arrivals;
        this.dues = dues;
        this.register = register;
    }

    /** A payment that arrived, with all that is told of it and with this return. */
    Charge charge(PaymentView arrived, Arrival back) {
        return charge(arrived, Stream.of(back));
    }

    /** The same of all that was told before. */
    Charge charge(PaymentView arrived) {
        return charge(arrived, Stream.empty());
    }

    /** Of which payments how much went back where that is all that is told. */
    Map<PaymentId, Money> spread(Charge charge) {
        return spread(charge, charge.altogether());
    }

    /**
     * Of which payments how much went back where so much did altogether. What is recorded of any of them is in it, whoever did
     * that; what is missing went back of the one that arrived, and, of what that has no room for, of what had come back of it.
     * Holds their payers first, as does whoever sends a part of them back by hand meanwhile.
     */
    Map<PaymentId, Money> spread(Charge charge, Money altogether) {
        register.lockNewestOf(payments(charge).stream().map(PaymentView::payer).collect(Collectors.toSet()));
        Map<PaymentId, Money> levels = new LinkedHashMap<>();
        Money more = altogether.minus(gone(charge));
        for (PaymentView each : payments(charge)) {
            Money gone = gone(each);
            Money standing = each.receipt().amount().minus(gone);
            Money part = more.compareTo(standing) < 0 ? more : standing;
            if (part.isPositive()) {
                levels.put(each.id(), gone.plus(part));
                more = more.minus(part);
            }
        }
        return levels;
    }

    /** How much of a payment that arrived went back, whoever recorded it. */
    Money gone(PaymentView arrived) {
        return arrived.receipt().amount().minus(dues.lastRestOf(arrived).standing());
    }

    /** The same with all that went back of what had come back of it. */
    Money gone(Charge charge) {
        return payments(charge).stream().map(this::gone).reduce(charge.none(), Money::plus);
    }

    /** How much is told to have gone back and is taken of no payment; less than nothing, where more was than is told. */
    Money missing(Charge charge) {
        return charge.altogether().minus(gone(charge));
    }

    /** Of these payments one that has not gone back whole. */
    Optional<PaymentView> standing(Charge charge) {
        return payments(charge).stream()
                .map(dues::lastRestOf)
                .filter(rest -> rest.standing().isPositive())
                .findFirst();
    }

    /** The payment that arrived, and what had come back of it and is recorded as paid again, as it was. */
    private List<PaymentView> payments(Charge charge) {
        return Stream.concat(Stream.of(charge.arrived()), charge.paidAgain().flatMap(again -> payment(again).stream()))
                .toList();
    }

    /** Each payment that arrived first of what goes by the names of this, or of which that went back; a bank names each movement. */
    List<PaymentView> arrived(Arrival named) {
        Movement movement = named.reported().movement();
        if (Returning.tellsEachOnce(movement)) {
            return List.of();
        }
        return arrivals.called(movement.provider(), named.reported().trace().objects()).stream()
                .filter(other -> other.decision().outcome() == Outcome.TAKEN_BACK
                        || (other.decision().outcome() == Outcome.MATCHED && Charge.flow(other) == Flow.PAYMENT))
                .flatMap(other -> payment(other).stream())
                .map(paid -> first(paid, named))
                .distinct()
                .toList();
    }

    /** The payment that arrived first, where this is what came back of it; itself, if it did. */
    PaymentView first(PaymentView paid, Arrival back) {
        List<Arrival> alike = arrivals.called(
                back.reported().movement().provider(), back.reported().trace().objects());
        Set<PaymentId> seen = new HashSet<>();
        PaymentView first = paid;
        while (seen.add(first.id())) {
            PaymentView next = first;
            first = alike.stream()
                    .filter(again -> again.decision().outcome() == Outcome.MATCHED
                            && again.decision().payment().equals(Optional.of(next.id())))
                    .flatMap(again -> cameBackOf(again, alike))
                    .findFirst()
                    .orElse(next);
        }
        return first;
    }

    private Stream<PaymentView> cameBackOf(Arrival again, List<Arrival> alike) {
        Movement movement = again.reported().movement();
        boolean refund = movement.flow() == Flow.RETURNED_REFUND;
        return alike.stream()
                .filter(back -> back.decision().outcome() == Outcome.TAKEN_BACK
                        && (refund || isWonBack(again, back))
                        && !Returning.tellsEachOnce(back.reported().movement()))
                .flatMap(back -> payment(back).stream())
                .filter(arrived -> !refund || cameBack(arrived, movement));
    }

    /** What came back of a dispute is not what that took, however late we hear of it. */
    static boolean isWonBack(Arrival paid, Arrival back) {
        return Charge.flow(paid) == Flow.PAYMENT && Charge.tookWhatCameBackAs(back, paid);
    }

    /** Whether this refund that came back was one of that payment. */
    boolean cameBack(PaymentView arrived, Movement refund) {
        return charge(arrived).undone().contains(refund);
    }

    /** Whether all that went back fits into what had arrived and come back; what is nobody's yet comes back once this is known. */
    boolean isWithin(Charge charge) {
        Money room = charge.roomAgain()
                .map(again -> again.reported().movement().amount())
                .reduce(charge.arrived().receipt().amount(), Money::plus);
        return Returns.isWithin(room, charge.altogether());
    }

    /**
     * Whether more went back by this than those payments were, where of what had come back the treasury made something else than
     * a payment, such as a gift: it went back of that.
     */
    boolean isOfNoPayment(Charge charge, Arrival back) {
        Money altogether = charge.altogether();
        Money all = payments(charge).stream()
                .map(payment -> payment.receipt().amount())
                .reduce(charge.none(), Money::plus);
        return altogether.compareTo(all) > 0
                && altogether.compareTo(charge.without(back).altogether()) > 0
                && charge.cameBackAsNoPayment().findAny().isPresent();
    }

    /** With what went back of what had come back of it. */
    private Charge charge(PaymentView arrived, Stream<Arrival> more) {
        Map<ArrivalId, Arrival> backs = new LinkedHashMap<>();
        Stream.concat(arrivals.takenBack(arrived.id()).stream(), more).forEach(back -> backs.put(back.id(), back));
        List<Arrival> alike = alike(backs.values());
        new Charge(arrived, List.copyOf(backs.values()), alike)
                .paidAgain()
                .flatMap(again -> again.decision().payment().stream())
                .flatMap(again -> arrivals.takenBack(again).stream())
                .forEach(back -> backs.putIfAbsent(back.id(), back));
        return new Charge(arrived, List.copyOf(backs.values()), alike);
    }

    /** A bank gives each movement names of its own. */
    private List<Arrival> alike(Collection<Arrival> backs) {
        Map<String, Set<String>> names = backs.stream()
                .filter(back -> !Returning.tellsEachOnce(back.reported().movement()))
                .collect(Collectors.groupingBy(
                        back -> back.reported().movement().provider(),
                        Collectors.flatMapping(
                                back -> back.reported().trace().objects().stream(), Collectors.toSet())));
        return names.entrySet().stream()
                .flatMap(named -> arrivals.called(named.getKey(), named.getValue()).stream())
                .toList();
    }

    private Optional<PaymentView> payment(Arrival decided) {
        return decided.decision().payment().flatMap(dues::payment);
    }
}
