package coop.rochdale.providers.workflow;

import coop.rochdale.dues.PaymentView;
import coop.rochdale.kernel.Money;
import coop.rochdale.providers.Arrival;
import coop.rochdale.providers.Flow;
import coop.rochdale.providers.Movement;
import coop.rochdale.providers.Outcome;
import coop.rochdale.providers.Returns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Money that arrived once, what went back of it by all that is told, and what came back of that (rules R11 and R13).
 *
 * @param arrived the payment that arrived first
 * @param backs by what it went back, or what of it had come back
 * @param alike what else goes by the same names
 */
record Charge(PaymentView arrived, List<Arrival> backs, List<Arrival> alike) {

    /** What is refunded and comes back within a second was refunded before. */
    static final Comparator<Arrival> AS_IT_WAS = Comparator.comparing(Charge::moment)
            .thenComparing(arrival -> flow(arrival) == Flow.RETURNED_REFUND)
            .thenComparing(Arrival::recordedAt);

    /** How much went back altogether. */
    Money altogether() {
        return returns().altogether(none());
    }

    /** The same as if this had not gone back. */
    Charge without(Arrival back) {
        return new Charge(
                arrived,
                backs.stream().filter(other -> !other.id().equals(back.id())).toList(),
                alike);
    }

    /** What came back: won disputes, and refunds as far as so much had been refunded, whatever became of them; as it was. */
    List<Arrival> cameBack() {
        List<Movement> undone = undone();
        return alike.stream()
                .filter(again ->
                        isWonBack(again) || undone.contains(again.reported().movement()))
                .sorted(AS_IT_WAS)
                .toList();
    }

    /** What of that is neither a payment nor waits to become one by itself, but for instance a gift. */
    Stream<Arrival> cameBackAsNoPayment() {
        return cameBack().stream().filter(again -> {
            Outcome outcome = again.decision().outcome();
            return outcome != Outcome.WAITING && outcome != Outcome.MATCHED && !Reinstating.isOpen(again);
        });
    }

    /** The refunds of it that came back, whatever became of them. */
    List<Movement> undone() {
        return returns().cameBack(none());
    }

    /** What of that is recorded as paid again. */
    Stream<Arrival> paidAgain() {
        return cameBack().stream().filter(this::isAnother);
    }

    /** What came back and is paid again, or will be by itself once it is known of what. */
    Stream<Arrival> roomAgain() {
        return cameBack().stream().filter(again -> isAnother(again) || Reinstating.isOpen(again));
    }

    /** Whether what is taken for what arrived first came back itself: then something had arrived before that. */
    boolean cameBackItself() {
        return cameBack().stream()
                .anyMatch(again ->
                        again.decision().payment().filter(arrived.id()::equals).isPresent());
    }

    /** Whether this is recorded, and not as what arrived first. */
    private boolean isAnother(Arrival again) {
        return again.decision().outcome() == Outcome.MATCHED
                && again.decision()
                        .payment()
                        .filter(payment -> !payment.equals(arrived.id()))
                        .isPresent();
    }

    /** What was won back of a dispute has its name. */
    private boolean isWonBack(Arrival again) {
        return flow(again) == Flow.PAYMENT && backs.stream().anyMatch(back -> tookWhatCameBackAs(back, again));
    }

    static boolean tookWhatCameBackAs(Arrival back, Arrival again) {
        return flow(back) == Flow.RETURNED_PAYMENT
                && again.reported()
                        .trace()
                        .objects()
                        .contains(back.reported().movement().reference());
    }

    private Returns returns() {
        return new Returns(Stream.concat(
                        backs.stream(), alike.stream().filter(arrival -> flow(arrival) == Flow.RETURNED_REFUND))
                .sorted(AS_IT_WAS)
                .map(arrival -> arrival.reported().movement())
                .toList());
    }

    Money none() {
        return Money.zero(arrived.receipt().amount().currency());
    }

    private static Instant moment(Arrival arrival) {
        LocalDate day = arrival.reported().movement().day();
        return arrival.reported()
                .trace()
                .at()
                .orElseGet(() -> day.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    static Flow flow(Arrival arrival) {
        return arrival.reported().movement().flow();
    }
}
