package coop.rochdale.providers.workflow;

import coop.rochdale.dues.DuesQueries;
import coop.rochdale.dues.PaymentId;
import coop.rochdale.dues.PaymentView;
import coop.rochdale.kernel.Money;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Arrivals;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.Returns;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What providers told of how much of a payment went back, and came back (rules R11 and R13). */
@Dependent
class Told {

    /** What is refunded and comes back within a second was refunded before. */
    private static final Comparator<Arrival> AS_IT_WAS = Comparator.comparing(Told::moment)
            .thenComparing(arrival -> flow(arrival) == Flow.RETURNED_REFUND)
            .thenComparing(Arrival::recordedAt);

    private final Arrivals arrivals;
    private final DuesQueries dues;

    @Inject
    Told(Arrivals arrivals, DuesQueries dues) {
        this.arrivals = arrivals;
        this.dues = dues;
    }

    /** How much of a payment that arrived went back by now, with this. */
    Money altogether(PaymentView arrived, Arrival back) {
        return returns(arrived, Stream.of(back)).altogether(none(arrived));
    }

    /** How much of a payment that arrived went back, as returns say that are known to be of it. */
    Money altogether(PaymentView arrived) {
        return returns(arrived, Stream.empty()).altogether(none(arrived));
    }

    /**
     * Of which payments so much went back altogether: of the one that arrived, and, of what it has no room for, of what had
     * come back of its refunds.
     */
    Map<PaymentId, Money> spread(PaymentView arrived, Money altogether, Arrival back) {
        return spread(arrived, altogether, Stream.of(back));
    }

    /** The same of all that was told before. */
    Map<PaymentId, Money> spread(PaymentView arrived) {
        return spread(arrived, altogether(arrived), Stream.empty());
    }

    private Map<PaymentId, Money> spread(PaymentView arrived, Money altogether, Stream<Arrival> back) {
        Map<PaymentId, Money> levels = new LinkedHashMap<>(Map.of(arrived.id(), altogether));
        List<PaymentView> again = cameBack(backs(arrived, back));
        Money more = again.stream()
                .map(this::gone)
                .reduce(altogether.minus(arrived.receipt().amount()), Money::minus);
        for (PaymentView each : again) {
            if (more.isPositive()) {
                Money gone = gone(each);
                levels.put(each.id(), gone.plus(more));
                more = more.minus(each.receipt().amount().minus(gone));
            }
        }
        return levels;
    }

    /** How much of a payment that arrived went back, whoever recorded it. */
    Money gone(PaymentView arrived) {
        return arrived.receipt().amount().minus(dues.lastRestOf(arrived).standing());
    }

    /** Whether this refund that came back was one of that payment. */
    boolean cameBack(PaymentView arrived, Movement refund) {
        return returns(arrived, Stream.empty()).cameBack(none(arrived)).contains(refund);
    }

    /** Whether all that went back fits into what had arrived and come back: else less is ours again than it says. */
    boolean isWithin(PaymentView arrived) {
        Money room = cameBack(backs(arrived, Stream.empty())).stream()
                .map(again -> again.receipt().amount())
                .reduce(arrived.receipt().amount(), Money::plus);
        return Returns.isWithin(room, altogether(arrived));
    }

    /** The same with this, where what is nobody's yet is recorded as come back once this is known. */
    boolean isWithin(PaymentView arrived, Arrival back) {
        Returns returns = returns(arrived, Stream.of(back));
        List<Movement> cameBack = returns.cameBack(none(arrived));
        Money room = undone(backs(arrived, Stream.of(back)))
                .filter(again -> again.decision().outcome() == Outcome.MATCHED
                        || (Reinstating.isOpen(again)
                                && cameBack.contains(again.reported().movement())))
                .map(again -> again.reported().movement().amount())
                .reduce(arrived.receipt().amount(), Money::plus);
        return Returns.isWithin(room, returns.altogether(none(arrived)));
    }

    private Returns returns(PaymentView arrived, Stream<Arrival> more) {
        List<Arrival> backs = backs(arrived, more);
        return new Returns(Stream.concat(backs.stream(), undone(backs))
                .sorted(AS_IT_WAS)
                .map(arrival -> arrival.reported().movement())
                .toList());
    }

    private List<Arrival> backs(PaymentView arrived, Stream<Arrival> more) {
        return Stream.concat(arrivals.takenBack(arrived.id()).stream(), more).toList();
    }

    /** The refunds of the same money that came back, whatever became of that. */
    private Stream<Arrival> undone(List<Arrival> backs) {
        Map<String, Set<String>> names = backs.stream()
                .filter(back -> flow(back) == Flow.REFUNDED_SO_FAR)
                .collect(Collectors.groupingBy(
                        back -> back.reported().movement().provider(),
                        Collectors.flatMapping(
                                back -> back.reported().trace().objects().stream(), Collectors.toSet())));
        return names.entrySet().stream()
                .flatMap(named -> arrivals.called(named.getKey(), named.getValue()).stream())
                .filter(arrival -> flow(arrival) == Flow.RETURNED_REFUND);
    }

    /** What was recorded of those as paid again. */
    private List<PaymentView> cameBack(List<Arrival> backs) {
        return undone(backs)
                .filter(arrival -> arrival.decision().outcome() == Outcome.MATCHED)
                .sorted(AS_IT_WAS)
                .flatMap(arrival -> arrival.decision().payment().flatMap(dues::payment).stream())
                .toList();
    }

    private static Instant moment(Arrival arrival) {
        LocalDate day = arrival.reported().movement().day();
        return arrival.reported()
                .trace()
                .at()
                .orElseGet(() -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static Flow flow(Arrival arrival) {
        return arrival.reported().movement().flow();
    }

    private static Money none(PaymentView arrived) {
        return Money.zero(arrived.receipt().amount().currency());
    }
}
